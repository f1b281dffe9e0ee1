# ---
# workbook:
#   lesson: 02
#   fr: 02-ce-que-vous-payez
#   en: 02-what-you-pay
# ---

# %% [markdown] name="title" lang="fr"
# # Ce que vous payez, ce que cela coûte : dérive des coûts et dette technique
#
# **Pour qui** : dirigeants, responsables informatiques et financiers de PME, conseillers qui les accompagnent.
#
# **Durée** : vingt minutes seul, MINUTES en atelier.
#
# **Vous repartirez avec** : le coût complet de votre informatique, les causes de sa dérive, et un registre de ce que vous devez sans le savoir.

# %% [markdown] name="title" lang="en"
# # What you pay, what it costs: cost drift and technical debt
#
# **For**: owners, IT and finance managers of small firms, and the advisers who support them.
#
# **Time**: twenty minutes alone, MINUTES in a workshop.
#
# **You will take away**: the full cost of your IT, the causes of its drift, and a register of what you owe without knowing it.

# %% [markdown] name="how-to" lang="fr"
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. Pour votre entreprise, remplacez `ateliers-bremond`, ci-dessous, par le fichier rempli dans la leçon 00. Posez à côté l’export comptable, nommé `ledger.txt`. Les montants sont en euros hors taxes.

# %% [markdown] name="how-to" lang="en"
# To show everything: menu **Run**, then **Run All Cells**. For your own firm, replace `ateliers-bremond`, below, with the file filled in lesson 00. Put the ledger export, named `ledger.txt`, beside it. Amounts are in euros excluding VAT.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("02", language=LANGUAGE, case="ateliers-bremond")
lesson

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# Déroulé de l’atelier :
#
# AGENDA
#
# Si le temps manque, gardez le coût complet, le registre et la conclusion. Prévoir une calculette par table.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# How the workshop runs:
#
# AGENDA
#
# If time is short, keep the full cost, the register and the close. Have one calculator a table.

# %% [markdown] name="cost" lang="fr"
# ## Ce que vous payez, ce que cela coûte
#
# Le forfait se voit, les autres factures se retrouvent, le reste ne se facture jamais : temps perdu, incidents, projets retardés, prix d’une sortie. Le graphique empile les trois, si rien ne change, pendant cinq ans.

# %% [markdown] name="cost" lang="en"
# ## What you pay, what it costs
#
# The flat fee shows, the other invoices can be found, the rest is never billed: time lost, incidents, projects delayed, the price of leaving. The chart stacks all three, if nothing changes, over five years.

# %% name="cost-chart"
lesson.drift()

# %% name="cost-said"
lesson.say_drift()

# %% [markdown] name="cost-reading" lang="fr"
# Plein : ce qui est sur une facture. Rayé : ce qui n’y sera jamais. La bande claire dit ce que le modèle sait et ne sait pas : huit fois sur dix, le coût tombe dedans. Décidez sur la bande, pas sur la ligne.

# %% [markdown] name="cost-reading" lang="en"
# Solid: what stands on an invoice. Hatched: what never will. The pale band says what the model knows and does not know: eight times in ten, the cost falls inside. Decide on the band, not on the line.

# %% [markdown] name="cost-how" lang="fr" tags=["folded"]
# Comment c’est calculé
#
# Le modèle tire au sort des milliers d’avenirs possibles avec vos chiffres quand ils existent, sinon avec des références publiées, chacune avec sa fourchette. Le temps perdu est compté au coût du travail ; les incidents, à leur fréquence fois leur perte. Le total est toujours la somme de lignes nommées.

# %% [markdown] name="cost-how" lang="en" tags=["folded"]
# How it is worked out
#
# The model draws thousands of possible futures with your figures where they exist, otherwise with published references, each with its range. Time lost is counted at the cost of labour; incidents, at their frequency times their loss. The total is always the sum of named lines.

# %% [markdown] name="cost-notes" lang="fr" tags=["facilitator"] minutes=8
# Avant d’afficher, faire écrire à chacun le coût mensuel de son informatique. Puis montrer. Réponse attendue : la plupart ont écrit le forfait. Piège : annoncer un chiffre sans sa plage ; un chiffre nu se retourne contre celui qui le donne.

# %% [markdown] name="cost-notes" lang="en" tags=["facilitator"] minutes=8
# Before showing it, have everyone write the monthly cost of their IT. Then show. Expected: most wrote the flat fee. Pitfall: quoting a figure without its range; a bare figure turns against whoever gives it.

# %% [markdown] name="causes" lang="fr"
# ## D’où vient la dérive
#
# Un coût monte pour des raisons que l’on peut séparer : les prix s’indexent, l’effectif grandit, le parc vieillit, le hors forfait s’étend, les incidents se paient. Les causes s’additionnent exactement ; aucune n’est comptée deux fois.

# %% [markdown] name="causes" lang="en"
# ## Where the drift comes from
#
# A cost rises for reasons that can be told apart: prices are indexed, headcount grows, the estate ages, out-of-scope work spreads, incidents are paid for. The causes add up exactly; none is counted twice.

# %% name="causes-chart"
lesson.split()

# %% name="causes-said"
lesson.say_split()

# %% [markdown] name="causes-truth" lang="fr"
# Une surprise fréquente : là où l’informatique est subie depuis longtemps, la dette ne fait presque plus monter le coût. Le mal est déjà dans le niveau. La dérive, elle, menace l’entreprise qui vient de cesser de renouveler.

# %% [markdown] name="causes-truth" lang="en"
# A frequent surprise: where IT has been endured for years, debt hardly pushes the cost up any more. The harm is already in the level. Drift threatens the firm that has lately stopped renewing.

# %% [markdown] name="causes-notes" lang="fr" tags=["facilitator"] minutes=6
# Demander quelle cause chacun croit première, puis montrer. Faire distinguer ce qui se négocie (indexation, hors forfait) de ce qui s’entretient (parc). Piège : promettre que rembourser la dette fera baisser la courbe tout de suite.

# %% [markdown] name="causes-notes" lang="en" tags=["facilitator"] minutes=6
# Ask which cause each person thinks comes first, then show. Set apart what is negotiated (indexation, out-of-scope) from what is maintained (the estate). Pitfall: promising that repaying debt will bend the curve at once.

# %% [markdown] name="ledger" lang="fr"
# ## Ce que disent vos comptes
#
# Le coût informatique se disperse dans la comptabilité : maintenance, licences, télécoms, location, achats. Le fichier des écritures comptables le rassemble, fournisseur par fournisseur, sur ce poste. Une fois, vous confirmez ce qui est informatique et ce qui ne l’est pas.

# %% [markdown] name="ledger" lang="en"
# ## What your books say
#
# IT cost is scattered across the accounts: maintenance, licences, telecoms, leasing, purchases. The accounting ledger brings it together, supplier by supplier, on this machine. Once, you confirm what is IT and what is not.

# %% name="ledger-table"
lesson.ledger()

# %% name="ledger-said"
lesson.say_ledger()

# %% name="exercise-1"
lesson.exercise("02-1")

# %% [markdown] name="ledger-notes" lang="fr" tags=["facilitator"] minutes=8
# Lire le tableau de haut en bas, une main levée pour « c’est de l’informatique ». S’arrêter sur les lignes douteuses : le compte ne suffit pas, l’ascenseur et le serveur se partagent parfois le même. Si l’entreprise présente a apporté son export, l’ouvrir ici.

# %% [markdown] name="ledger-notes" lang="en" tags=["facilitator"] minutes=8
# Read the table from the top, hands up for “this is IT”. Stop at the doubtful lines: the account is not enough, the lift and the server sometimes share one. If the firm in the room has brought its export, open it here.

# %% [markdown] name="debt" lang="fr"
# ## Une dette, comme à la banque
#
# Reporter n’efface rien : c’est emprunter. Le principal est ce qu’il faudra dépenser pour remettre à niveau ; les intérêts, ce que l’attente coûte chaque année en pannes, en temps perdu et en urgences. Personne n’envoie l’échéancier.

# %% [markdown] name="debt" lang="en"
# ## A debt, as at the bank
#
# Postponing erases nothing: it is borrowing. The principal is what putting right will cost; the interest is what waiting costs each year in failures, lost time and emergencies. Nobody sends the repayment schedule.

# %% name="debt-chart"
lesson.debt()

# %% name="debt-said"
lesson.say_debt()

# %% [markdown] name="debt-reading" lang="fr"
# Un pointillé court sous un rayé long : peu à dépenser, beaucoup à éviter ; c’est par là qu’on commence. L’inverse, un gros principal qui coûte peu, se programme sans hâte et sans honte, pourvu qu’on l’ait décidé.

# %% [markdown] name="debt-reading" lang="en"
# A short dotted bar with a long hatched one: little to spend, much to avoid; that is where to begin. The reverse, a large principal that costs little, can be planned without haste or shame, provided it was a decision.

# %% [markdown] name="register" lang="fr"
# ## Le registre des dettes
#
# Chaque ligne dit ce qui est dû, ce que cela coûte de le porter, et le point de rupture : le moment où les intérêts payés égalent le principal. La lettre, de A à E, situe le poids de la dette dans le parc.

# %% [markdown] name="register" lang="en"
# ## The register of debts
#
# Each line says what is owed, what it costs to carry, and the breaking point: when the interest paid equals the principal. The letter, from A to E, places the weight of the debt in the estate.

# %% name="register-table"
lesson.register()

# %% name="register-said"
lesson.say_register()

# %% [markdown] name="register-reading" lang="fr"
# Ne remboursez pas la plus grosse dette : remboursez d’abord la plus chère à porter, celle dont le point de rupture est le plus proche. C’est l’ordre du tableau. Une dette qui ne coûte presque rien peut rester au registre.

# %% [markdown] name="register-reading" lang="en"
# Do not repay the largest debt: first repay the dearest to carry, the one whose breaking point is nearest. That is the table’s order. A debt that costs almost nothing may stay in the register.

# %% name="exercise-2"
lesson.exercise("02-2")

# %% [markdown] name="register-notes" lang="fr" tags=["facilitator"] minutes=10
# Activité par table : choisir une ligne, la raconter en deux phrases au dirigeant, sans un mot technique. Réponse attendue : principal, intérêts, point de rupture. Piège : traiter une dette de pratique, comme un accès non nommé, en achat de matériel.

# %% [markdown] name="register-notes" lang="en" tags=["facilitator"] minutes=10
# In groups: choose one line, tell it to the owner in two sentences, without a technical word. Expected: principal, interest, breaking point. Pitfall: treating a debt of practice, such as an unnamed account, as a purchase of equipment.

# %% [markdown] name="what-if" lang="fr"
# ## Et si ?
#
# Des leviers, et le droit de les combiner. Cochez, décochez : la courbe pleine montre le coût avec vos choix, la pointillée sans rien changer. La bosse de la première année est le prix des actions ; elle est honnête, et attendue.

# %% [markdown] name="what-if" lang="en"
# ## What if?
#
# Levers, and the right to combine them. Tick and untick: the solid curve shows the cost with your choices, the dashed one with nothing changed. The hump of the first year is the price of the actions; it is honest, and expected.

# %% name="what-if-board"
lesson.board()

# %% name="what-if-said"
lesson.say_board()

# %% [markdown] name="what-if-truth" lang="fr"
# Piloter ne coûte pas moins cher tout de suite : le coût complet change peu, mais il devient plus calme et garde des choix ouverts. La plupart des mesures de sécurité sont des assurances : on ne leur demande pas de rapporter.

# %% [markdown] name="what-if-truth" lang="en"
# Steering is not cheaper at once: the full cost changes little, but it grows calmer and keeps options open. Most security measures are insurance: they are not asked to pay back.

# %% name="exercise-3"
lesson.exercise("02-3")

# %% [markdown] name="what-if-notes" lang="fr" tags=["facilitator"] minutes=10
# Laisser la salle choisir trois leviers, les cocher un par un, commenter ce qui bouge. Puis tout cocher : le gain diminue. Réponse attendue : un petit plan vaut mieux qu’un grand. Piège : vendre une assurance comme une économie.

# %% [markdown] name="what-if-notes" lang="en" tags=["facilitator"] minutes=10
# Let the room choose three levers, tick them one by one, say what moves. Then tick everything: the gain shrinks. Expected: a small plan beats a large one. Pitfall: selling insurance as a saving.

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - Le forfait est la partie visible ; le coût complet est une somme de lignes nommées.
# - La dérive a des causes séparables : certaines se négocient, d’autres s’entretiennent.
# - Reporter, c’est emprunter : principal, intérêts, point de rupture.
# - On rembourse d’abord la dette la plus chère à porter, pas la plus grosse.
# - Piloter rend le coût plus calme avant de le rendre plus bas.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - The flat fee is the visible part; the full cost is a sum of named lines.
# - Drift has causes that can be told apart: some are negotiated, others are maintained.
# - Postponing is borrowing: principal, interest, breaking point.
# - Repay the debt that is dearest to carry first, not the largest.
# - Steering makes the cost calmer before it makes it lower.

# %% [markdown] name="words" lang="fr" tags=["folded"]
# Les mots de cette leçon
#
# WORDS

# %% [markdown] name="words" lang="en" tags=["folded"]
# The words of this lesson
#
# WORDS

# %% [markdown] name="quiz-intro" lang="fr" tags=["short"]
# ## Cinq questions pour finir

# %% [markdown] name="quiz-intro" lang="en" tags=["short"]
# ## Five questions to finish

# %% name="quiz"
lesson.quiz()

# %% [markdown] name="monday" lang="fr"
# ## Lundi
#
# Demandez à votre comptable l’export des écritures des deux derniers exercices, et au prestataire le nombre de tickets des douze derniers mois. Ces deux fichiers resserrent plus la bande que toutes les suppositions. Puis notez une dette à rembourser ce trimestre.

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# Ask your accountant for the ledger export of the last two financial years, and the provider for the number of tickets of the last twelve months. These two files narrow the band more than any guess. Then write down one debt to repay this quarter.

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=5
# Chacun choisit une dette, un responsable et une date, et les écrit. Réponse attendue : une action que l’on peut cocher. Annoncer que l’export donne la présentation et le document à emporter, sans réseau.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=5
# Everyone chooses one debt, one person in charge and one date, and writes them down. Expected: an action that can be ticked. Say that the export gives the deck and the handout, without a network.

# %% name="progress"
lesson.progress()

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# La leçon suivante, [Piloter : qui, avec quels indicateurs, dans quel but](03-piloter.ipynb), part du registre que vous venez de lire. En attendant, reprenez la leçon [Commencer ici](00-commencer-ici.ipynb) avec le dossier de votre propre entreprise.

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# The next lesson, [Steering: who, with which indicators, to what end](03-steering.ipynb), starts from the register you have just read. Meanwhile, take the lesson [Start here](00-start-here.ipynb) again with your own firm’s case file.
