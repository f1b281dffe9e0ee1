# ---
# workbook:
#   kind: exercises
#   lesson: 00
#   fr: 00-exercices-commencer-ici
#   en: 00-exercises-start-here
# ---

# %% [markdown] name="title" lang="fr"
# # Exercices : commencer ici
#
# **Pour qui** : ceux qui ont suivi la leçon 00, seuls ou en classe.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : trois gestes de conseiller : lire une plage, trier des statistiques, chiffrer un trou de contrat.

# %% [markdown] name="title" lang="en"
# # Exercises: start here
#
# **For**: those who have taken lesson 00, alone or in class.
#
# **Time**: MINUTES.
#
# **You will take away**: three of an adviser’s moves: read a range, sort statistics, price a gap in a contract.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("00-3").check(1000)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise(“00-3”).check(1000)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("00", language=LANGUAGE, case="ateliers-bremond")
lesson

# %% [markdown] name="unknown" lang="fr"
# ## Ce qu’on ne sait pas
#
# Un conseiller honnête montre ses incertitudes. Regardez les six notes, choisissez la plus hachurée, puis dites pourquoi le diagnostic ne donne pas un nombre unique. La bonne réponse change la façon de préparer la réunion avec le prestataire.

# %% [markdown] name="unknown" lang="en"
# ## What is not known
#
# An honest adviser shows uncertainty. Look at the six scores, pick the most hatched, then say why the diagnosis does not give a single number. The right answer changes how you prepare the meeting with the provider.

# %% name="unknown-scores"
lesson.scores()

# %% name="unknown-said"
lesson.say_scores()

# %% name="exercise-1"
lesson.exercise("00-1")

# %% [markdown] name="unknown-notes" lang="fr" tags=["facilitator"] minutes=5
# Réponse attendue : la plage va du pire au meilleur cas. Faire dire ce qu’une réponse du prestataire changerait.

# %% [markdown] name="unknown-notes" lang="en" tags=["facilitator"] minutes=5
# Expected: the range runs from worst to best case. Have someone say what an answer from the provider would change.

# %% [markdown] name="claims" lang="fr"
# ## Ce que l’on répète
#
# Avant de citer un chiffre à un dirigeant, posez trois questions : qui a compté, combien d’entreprises, quelle année ? Triez les cinq phrases. Deux ont une population et une source ; les autres impressionnent, sans rien prouver.

# %% [markdown] name="claims" lang="en"
# ## What gets repeated
#
# Before quoting a figure to an owner, ask three questions: who counted, how many firms, which year? Sort the five sentences. Two have a population and a source; the others impress, and prove nothing.

# %% name="exercise-2"
lesson.exercise("00-2")

# %% [markdown] name="claims-notes" lang="fr" tags=["facilitator"] minutes=5
# Faire chercher, pour une phrase au choix, la source d’origine. Cinq minutes suffisent à montrer qu’elle ne se trouve pas.

# %% [markdown] name="claims-notes" lang="en" tags=["facilitator"] minutes=5
# Have the class look for the original source of one sentence. Five minutes are enough to show that it cannot be found.

# %% [markdown] name="contract" lang="fr"
# ## Ce que le contrat laisse dehors
#
# Un contrat se lit par ses limites. Prenez les heures comprises, les heures d’une mauvaise semaine et le tarif au-delà : la facture tient en une soustraction et une multiplication. Faites-la avant la crise, pas pendant.

# %% [markdown] name="contract" lang="en"
# ## What the contract leaves out
#
# A contract is read by its limits. Take the hours included, the hours of a bad week and the rate beyond: the invoice is one subtraction and one multiplication. Do it before the crisis, not during.

# %% name="contract-said"
lesson.say_contract()

# %% name="exercise-3"
lesson.exercise("00-3")

# %% [markdown] name="contract-notes" lang="fr" tags=["facilitator"] minutes=5
# Variante : refaire le calcul avec le contrat de son entreprise de stage ou d’un client.

# %% [markdown] name="contract-notes" lang="en" tags=["facilitator"] minutes=5
# Variant: work it out again with the contract of a placement firm or a client.

# %% name="progress"
lesson.progress()
