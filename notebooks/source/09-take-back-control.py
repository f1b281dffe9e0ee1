# ---
# workbook:
#   lesson: 09
#   fr: 09-reprendre-la-main
#   en: 09-take-back-control
# ---

# %% [markdown] name="title" lang="fr"
# # Reprendre la main
#
# **Pour qui** : dirigeants de PME et d’associations, conseillers qui les accompagnent.
#
# **Durée** : trente minutes seul, MINUTES en atelier.
#
# **Vous repartirez avec** : un plan daté qui tient dans votre budget, ce qu’il promet et ne promet pas, et les questions à poser lundi.

# %% [markdown] name="title" lang="en"
# # Take back control
#
# **For**: owners of small firms, directors of charities, and the advisers who support them.
#
# **Time**: thirty minutes alone, MINUTES in a workshop.
#
# **You will take away**: a dated plan that fits your budget, what it promises and what it does not, and the questions to ask on Monday.

# %% [markdown] name="how-to" lang="fr"
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. Pour votre entreprise, remplacez `ateliers-bremond`, ci-dessous, par le nom de votre dossier. L’exemple est inventé, et daté du jour de son récit.

# %% [markdown] name="how-to" lang="en"
# To show everything: menu **Run**, then **Run All Cells**. For your own firm, replace `ateliers-bremond`, below, with the name of your case. The example is invented, and dated on the day of its story.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("09", language=LANGUAGE, case="ateliers-bremond")
lesson

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# Déroulé de l’atelier :
#
# AGENDA
#
# Si le temps manque, gardez le tableau de bord, les questions et la conclusion. Prévoir une feuille par table avec trois colonnes : quoi, qui, quand.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# How the workshop runs:
#
# AGENDA
#
# If time is short, keep the board, the questions and the close. Have one sheet a table with three columns: what, who, when.

# %% [markdown] name="scene" lang="fr"
# ## « Vous allez être déçus »
#
# Dix-huit mois après une reprise, nous revenons chez un négociant. La directrice des achats pose un classeur mince sur la table : « Il ne se passe plus rien. » Même prestataire, même équipe ; un contrat relu, une référente, une demi-heure par mois et quatre chiffres au tableau.

# %% [markdown] name="scene" lang="en"
# ## “You will be disappointed”
#
# Eighteen months after a takeover we are back at a wholesaler’s. The head of purchasing lays a thin binder on the table: “Nothing happens any more.” Same provider, same team; a contract read again, one person in charge, half an hour a month and four figures on the wall.

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=5
# Demander : « qu’est-ce qui, chez vous, ferait dire cela ? » Noter les réponses au tableau sans les trier. Réponse attendue : des choses qui cessent, pas des achats. Piège : entendre que tout se règle sans dépenser ; ce négociant paie son forfait plus cher.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=5
# Ask: “what would make people say that at your place?” Write the answers on the board unsorted. Expected: things that stop, not purchases. Pitfall: hearing that it all costs nothing; this wholesaler pays a higher fee.

# %% [markdown] name="three" lang="fr"
# ## Trois questions avant tout plan
#
# Qui pilote ? Avec quels chiffres ? Dans quel but ? Tant qu’elles restent sans réponse, chaque action dépend de la bonne volonté d’un technicien. Voici où en sont les Ateliers Brémond : la carte dit qui maîtrise, et qui anticipe.

# %% [markdown] name="three" lang="en"
# ## Three questions before any plan
#
# Who steers? With which figures? To what end? As long as these have no answer, every action hangs on one technician’s goodwill. Here is where the joinery stands: the map says who is in control, and who looks ahead.

# %% name="three-map"
lesson.posture()

# %% name="three-map-said"
lesson.say_posture()

# %% [markdown] name="three-notes" lang="fr" tags=["facilitator"] minutes=6
# Chacun écrit trois noms ou trois blancs : qui pilote, quel chiffre, quel but. Réponse attendue : au moins un blanc par personne. Rappeler que piloter n’est pas reprendre en interne : c’est décider, à date fixe.

# %% [markdown] name="three-notes" lang="en" tags=["facilitator"] minutes=6
# Everyone writes three names or three blanks: who steers, which figure, to what end. Expected: at least one blank each. Recall that steering is not bringing work in-house: it is deciding, on set dates.

# %% [markdown] name="what-if" lang="fr"
# ## Et si ?
#
# Chaque interrupteur amène une pratique à son meilleur niveau. Le grand chiffre dit ce que cinq ans y gagnent, dette comprise ; la plage dit avec quelle assurance. Poussez ensuite le poids d’un euro d’incident : le plan tient-il encore ?

# %% [markdown] name="what-if" lang="en"
# ## What if?
#
# Each switch brings a practice to its best level. The large figure says what five years gain by it, debt included; the range says how surely. Then push the weight of a euro of incident: does the plan still hold?

# %% name="what-if-board"
lesson.board()

# %% name="what-if-said"
lesson.say_board()

# %% [markdown] name="what-if-truth" lang="fr"
# Piloter n’est pas moins cher tout de suite : c’est plus calme, et cela garde des choix ouverts. La plupart des mesures de sécurité sont des assurances ; un assureur pèse plus lourd un euro d’incident. Le tableau dit si le plan en change. S’il n’en change pas, le débat est clos.

# %% [markdown] name="what-if-truth" lang="en"
# Steering is not cheaper at once: it is calmer, and keeps options open. Most security measures are insurance; an insurer weighs a euro of incident more heavily. The board says whether that changes the plan. If it does not, the debate is closed.

# %% [markdown] name="what-if-notes" lang="fr" tags=["facilitator"] minutes=8
# Fixer d’abord un budget avec la salle, à main levée, avant de toucher un interrupteur. Laisser proposer trois leviers, puis comparer avec le plan conseillé. Réponse attendue : quatre leviers valent mieux que douze. Piège : vendre une assurance comme une économie.

# %% [markdown] name="what-if-notes" lang="en" tags=["facilitator"] minutes=8
# First settle a budget with the room, hands raised, before touching a switch. Let them propose three levers, then compare with the recommended plan. Expected: four levers beat twelve. Pitfall: selling insurance as a saving.

# %% [markdown] name="money" lang="fr"
# ## Où passe l’argent du plan
#
# La banque voit une dépense, le registre voit une dette qui fond. Les deux ont raison. Un plan qui coûte un peu en caisse et rembourse beaucoup gagne tout de même : ce qui était dû ne l’est plus.

# %% [markdown] name="money" lang="en"
# ## Where the plan’s money goes
#
# The bank sees spending, the register sees a debt melting away. Both are right. A plan that costs a little cash and repays a great deal gains all the same: what was owed is owed no longer.

# %% name="money-chart"
lesson.payback()

# %% name="money-said"
lesson.say_payback()

# %% [markdown] name="money-reading" lang="fr"
# Deux gains pour un même plan ? Le tableau de bord donnait une moyenne, que de rares incidents évités tirent vers le haut. Cette courbe suit le milieu : une fois sur deux, on gagne moins. Ni l’un ni l’autre n’est une promesse ; décidez sur la plage.

# %% [markdown] name="money-reading" lang="en"
# Two gains for one plan? The board gave a mean, which rare incidents avoided pull upwards. This curve follows the middle: one time in two, less is gained. Neither is a promise; decide on the range.

# %% name="exercise-2"
lesson.exercise("09-2")

# %% [markdown] name="money-notes" lang="fr" tags=["facilitator"] minutes=7
# Dessiner deux colonnes : caisse, dette. Faire placer chaque levier dans l’une, l’autre ou les deux. Réponse attendue : le renouvellement est dans les deux. Piège : promettre un retour à date fixe ; montrer la plage et dire ce qu’elle contient.

# %% [markdown] name="money-notes" lang="en" tags=["facilitator"] minutes=7
# Draw two columns: cash, debt. Have each lever placed in one, the other or both. Expected: renewal belongs in both. Pitfall: promising payback on a set date; show the range and say what it holds.

# %% [markdown] name="plan" lang="fr"
# ## Un plan que l’on peut tenir
#
# Deux actions nouvelles par mois, pas davantage ; pour chacune un responsable, une date, une preuve écrite avant de commencer. Ce qu’un client, un assureur ou la loi exige passe devant, même sans gain ; le reste suit le gain par euro. Tant que rien n’est retenu, la ligne montre une proposition.

# %% [markdown] name="plan" lang="en"
# ## A plan one can keep
#
# Two new actions a month, no more; for each somebody in charge, a date, a proof written before it begins. What a customer, an insurer or the law requires goes first, even without gain; the rest follows the gain for each euro. While nothing is taken on, the line shows a proposal.

# %% name="plan-line"
lesson.plan()

# %% name="plan-said"
lesson.say_plan()

# %% name="plan-panel"
lesson.plan_panel()

# %% name="exercise-3"
lesson.exercise("09-3")

# %% [markdown] name="plan-notes" lang="fr" tags=["facilitator"] minutes=10
# Remplir le panneau ensemble : budget, ce que l’assureur exige, puis « Tout reprendre ». Faire changer un nom, une date. Réponse attendue : une action retirée, parce que personne ne la porte. Piège : garder au plan ce que nul ne fera. Si le temps manque, sauter le panneau.

# %% [markdown] name="plan-notes" lang="en" tags=["facilitator"] minutes=10
# Fill in the panel together: budget, what the insurer requires, then take all that is proposed. Have a name and a date changed. Expected: one action removed, because nobody carries it. Pitfall: keeping what nobody will do. If time is short, skip the panel.

# %% [markdown] name="ask" lang="fr"
# ## Ce que vous ne voyez pas, demandez-le
#
# Une inconnue n’est pas un trou dans le dossier : c’est la prochaine question. Certaines réponses feraient changer de plan, et le modèle leur donne un prix ; d’autres pèsent sur vos notes les plus fragiles. Trois suffisent à une réunion.

# %% [markdown] name="ask" lang="en"
# ## What you cannot see, ask
#
# An unknown is no hole in the file: it is the next question. Some answers would change the plan, and the model puts a price on them; others weigh on your weakest scores. Three are enough for a meeting.

# %% name="ask-table"
lesson.questions()

# %% name="ask-said"
lesson.say_questions()

# %% name="exercise-1"
lesson.exercise("09-1")

# %% [markdown] name="ask-how" lang="fr" tags=["folded"]
# Comment le prix d’une réponse est calculé
#
# Pour chaque réponse possible, le modèle cherche le meilleur plan, puis compare avec le plan choisi sans savoir. La différence, pesée par la chance de chaque réponse, est le plus que l’on devrait payer pour la connaître. Souvent elle est nulle : le choix serait le même. Une réponse peut alors resserrer la plage, sans changer la décision.

# %% [markdown] name="ask-how" lang="en" tags=["folded"]
# How the price of an answer is worked out
#
# For each possible answer the model looks for the best plan, then compares it with the plan chosen without knowing. The difference, weighted by the chance of each answer, is the most one should pay to know. Often it is nil: the choice would be the same. An answer may then narrow the range, without changing the decision.

# %% [markdown] name="ask-letter" lang="fr"
# À l’oral, trois questions ; par écrit, tout le dossier. La lettre reprend ce qui manque et ce qui diffère, demande une preuve pour chaque point et fixe une date. Elle n’accuse personne : elle dit enfin au prestataire ce que l’on attend de lui. Raccourcissez-la sans regret.

# %% [markdown] name="ask-letter" lang="en"
# Three questions by word of mouth; in writing, the whole file. The letter lists what is missing and what differs, asks for a proof of each point and sets a date. It accuses nobody: it says at last what the provider is expected to do. Shorten it without regret.

# %% name="ask-letter-text" tags=["setup"]
lesson.letter()

# %% name="ask-letter-said"
lesson.say_letter()

# %% [markdown] name="ask-notes" lang="fr" tags=["facilitator"] minutes=8
# Chaque table réécrit une question du tableau pour qu’un « oui » n’y suffise pas. Réponse attendue : un jour, une liste ou un nombre. Piège : écrire dix questions ; la onzième minute de la réunion n’en traitera que trois.

# %% [markdown] name="ask-notes" lang="en" tags=["facilitator"] minutes=8
# Each table rewrites one question of the table so that “yes” is not enough. Expected: a day, a list or a number. Pitfall: writing ten questions; by the eleventh minute the meeting will deal with three.

# %% [markdown] name="held" lang="fr"
# ## Dix-huit mois plus tard
#
# Revenons au classeur mince. Voici ce qui a bougé chez le négociant depuis la visite précédente, et pourquoi. Les causes s’additionnent ; une partie vient des prix, que personne ici n’a choisis, une partie de ce qui a été fait.

# %% [markdown] name="held" lang="en"
# ## Eighteen months later
#
# Back to the thin binder. Here is what has moved at the wholesaler’s since the visit before, and why. The causes add up; part comes from prices, which nobody here chose, part from what was done.

# %% name="held-start" tags=["setup"]
held = start("09", language=LANGUAGE, case="negoce-marlande")
held

# %% name="held-chart"
held.followup()

# %% name="held-said"
held.say_followup()

# %% [markdown] name="held-reading" lang="fr"
# Rien de spectaculaire, et c’est le résultat. Une action est en retard, et cela se voit : un plan suivi montre aussi ce qui n’avance pas. La visite suivante commencera par elle, au lieu de recommencer par la facture.

# %% [markdown] name="held-reading" lang="en"
# Nothing spectacular, and that is the result. One action is late, and it shows: a plan that is followed also shows what does not move. The next visit will begin with it, instead of beginning with the invoice again.

# %% [markdown] name="held-notes" lang="fr" tags=["facilitator"] minutes=5
# Demander quelle phrase du compte rendu un dirigeant lirait à son conseil. Réponse attendue : ce qui a été fait, ce qui est en retard, et une seule cause de hausse. Piège : s’attribuer une baisse que les prix auraient donnée.

# %% [markdown] name="held-notes" lang="en" tags=["facilitator"] minutes=5
# Ask which sentence of the report an owner would read to the board. Expected: what was done, what is late, and one cause of the rise. Pitfall: taking credit for a fall that prices would have brought.

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - Reprendre la main : qui pilote, avec quels chiffres, dans quel but.
# - Un petit plan que l’on finit vaut mieux qu’un grand que l’on commence.
# - Un plan se juge en caisse et en dette, avec sa plage.
# - Ce qui est exigé passe devant, sans qu’on lui invente un gain.
# - Ce que vous ne voyez pas est la prochaine question : un fait, une date, un nom.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - Taking back control: who steers, with which figures, to what end.
# - A small plan that gets finished beats a large one that gets started.
# - A plan is judged in cash and in debt, with its range.
# - What is required goes first, and no gain need be invented for it.
# - What you cannot see is the next question: a fact, a date, a name.

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
# Nommez une personne et sa suppléante, bloquez une demi-heure le premier mardi de chaque mois, envoyez trois questions avec une date. Puis choisissez une seule action du plan, et écrivez ce qui prouvera qu’elle est faite. Le reste attendra la première réunion.

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# Name one person and a deputy, block half an hour on the first Tuesday of each month, send three questions with a date. Then choose one action of the plan, and write down what will prove it done. The rest can wait for the first meeting.

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=6
# Chacun lit sa personne, sa date, sa première action et sa preuve. Photographier les feuilles. Annoncer la visite suivante, dans six mois, et ce qu’on y regardera : les preuves d’abord, les euros ensuite.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=6
# Everyone reads out their person, date, first action and proof. Photograph the sheets. Announce the next visit, in six months, and what will be looked at: proofs first, euros after.

# %% name="progress"
lesson.progress()

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# Le cours s’achève, le travail commence. Pour mener tout le chemin avec une entreprise, prenez l’atelier [d’une heure et demie](W1-atelier-90-minutes.ipynb). Pour vous exercer avant, trois missions attendent dans le dossier des exercices : trois entreprises, du premier jour à la réunion.

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# The course ends, the work begins. To lead one firm along the whole path, take the workshop [of an hour and a half](W1-workshop-90-minutes.ipynb). To practise first, three missions wait in the folder of exercises: three firms, from the first day to the meeting.
