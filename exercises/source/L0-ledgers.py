# ---
# workbook:
#   kind: exercises
#   lesson: L0
#   fr: L0-exercices-journaux
#   en: L0-exercises-ledgers
# ---

# %% [markdown] name="title" lang="fr"
# # Exercices : trois journaux comptables
#
# **Pour qui** : comptables, conseillers, dirigeants qui veulent lire leurs propres comptes.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : trois lectures d’un journal : ce qui est informatique, ce qui est utilisé, ce qui augmente et pourquoi.

# %% [markdown] name="title" lang="en"
# # Exercises: three ledgers
#
# **For**: accountants, advisers, owners who want to read their own books.
#
# **Time**: MINUTES.
#
# **You will take away**: three readings of a ledger: what is IT, what is used, what rises and why.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("L0-2").check(9000)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise("L0-2").check(9000)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("L0", language=LANGUAGE, case="transports-rocheval")
lesson

# %% [markdown] name="hidden" lang="fr"
# ## Ce qui ne porte pas d’étiquette
#
# Chez ce transporteur, des mots trompent : une licence peut être celle de rouler, un pont peut être une bascule. Et l’informatique se cache dans les fournitures, payée par carte. Lisez les libellés avant les comptes.

# %% [markdown] name="hidden" lang="en"
# ## What bears no label
#
# At this haulier, words mislead: a licence may be the one to carry goods, a bridge the one that weighs lorries. And IT hides among supplies, paid by card. The descriptions are in French, as in the books: read them before the accounts.

# %% name="hidden-table"
lesson.ledger()

# %% name="hidden-said"
lesson.say_ledger()

# %% name="exercise-1"
lesson.exercise("L0-1")

# %% [markdown] name="hidden-notes" lang="fr" tags=["facilitator"] minutes=10
# Lever la main ligne par ligne. Demander l’indice qui a tranché : le fournisseur, le libellé, la carte bancaire. Faire chercher chez soi le même genre de ligne.

# %% [markdown] name="hidden-notes" lang="en" tags=["facilitator"] minutes=10
# Hands up line by line. Ask which clue decided: the supplier, the description, the bank card. Have everyone look for the same kind of line at home.

# %% [markdown] name="used" lang="fr"
# ## Enregistré, utilisé
#
# Une deuxième entreprise, un deuxième journal. Deux logiciels s’y paient pour un an, le même mois. Sur le graphique des écritures, c’est un pic ; dans l’atelier, rien n’a changé. Retrouvez ce que ce mois a vraiment utilisé.

# %% [markdown] name="used" lang="en"
# ## Booked, used
#
# A second firm, a second ledger. Two software licences are paid there for a year, in the same month. On a chart of entries it is a peak; on the shop floor nothing changed. Find out what that month really used.

# %% name="start-used" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("L0", language=LANGUAGE, case="mecanique-ormeval")
lesson

# %% name="used-said"
lesson.say_ledger()

# %% name="exercise-2"
lesson.exercise("L0-2")

# %% [markdown] name="used-notes" lang="fr" tags=["facilitator"] minutes=10
# Tracer au tableau douze cases et y répartir la facture. Réponse attendue : le pic disparaît. Piège : annoncer une dérive à partir d’un seul mois.

# %% [markdown] name="used-notes" lang="en" tags=["facilitator"] minutes=10
# Draw twelve boxes on the board and spread the invoice over them. Expected: the peak goes. Pitfall: announcing a drift from one month.

# %% [markdown] name="rises" lang="fr"
# ## Prix ou volume
#
# Troisième journal. Le forfait se compte au poste : il monte quand le prix monte, et quand l’entreprise embauche. Seule la première cause se négocie. Les dates les séparent ; l’anniversaire du contrat ne trompe pas.

# %% [markdown] name="rises" lang="en"
# ## Price or volume
#
# Third ledger. The fee is counted by the seat: it rises when the price rises, and when the firm hires. Only the first can be negotiated. Dates tell them apart; the contract’s anniversary does not mislead.

# %% name="start-rises" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("L0", language=LANGUAGE, case="conseil-aubremont")
lesson

# %% name="rises-said"
lesson.say_contract()

# %% name="exercise-3"
lesson.exercise("L0-3")

# %% [markdown] name="rises-notes" lang="fr" tags=["facilitator"] minutes=10
# Demander ce que l’on dirait au prestataire de chacune des deux parts. Réponse attendue : un plafond pour l’une, une grille dégressive pour l’autre. Piège : reprocher la croissance.

# %% [markdown] name="rises-notes" lang="en" tags=["facilitator"] minutes=10
# Ask what one would say to the provider of each part. Expected: a ceiling for one, a sliding scale for the other. Pitfall: blaming growth.

# %% name="progress"
lesson.progress()
