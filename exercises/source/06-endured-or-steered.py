# ---
# workbook:
#   kind: exercises
#   lesson: 06
#   fr: 06-exercices-subie-ou-pilotee
#   en: 06-exercises-endured-or-steered
# ---

# %% [markdown] name="title" lang="fr"
# # Exercices : subie ou pilotée
#
# **Pour qui** : ceux qui ont suivi la leçon 06, seuls ou en classe.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : trois gestes de conseiller : lire une posture dans des phrases, mesurer un écart de vues, demander ce qui le tranche.

# %% [markdown] name="title" lang="en"
# # Exercises: endured or steered
#
# **For**: those who have taken lesson 06, alone or in class.
#
# **Time**: MINUTES.
#
# **You will take away**: three of an adviser’s moves: read a posture in what people say, measure a gap between two views, ask for what settles it.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("06-2").check(50)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise("06-2").check(50)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("06", language=LANGUAGE, case="conseil-aubremont")
lesson

# %% [markdown] name="posture" lang="fr"
# ## Entendre une posture
#
# Un dirigeant parle vingt minutes de son informatique. Certaines phrases disent ce qu’il tient, d’autres ce qu’il voit venir, d’autres encore ne disent rien de la posture, même si elles sonnent bien. Classez-les avant de regarder la carte.

# %% [markdown] name="posture" lang="en"
# ## Hear a posture
#
# An owner talks for twenty minutes about their IT. Some sentences say what they hold, others what they see coming, others still say nothing of posture, however well they sound. Sort them before looking at the map.

# %% name="exercise-1"
lesson.exercise("06-1")

# %% name="posture-chart"
lesson.posture()

# %% name="posture-said"
lesson.say_posture()

# %% [markdown] name="posture-notes" lang="fr" tags=["facilitator"] minutes=6
# Faire ajouter à chaque groupe une phrase entendue chez lui, et la faire classer par la table voisine. Garder au tableau celles qui partagent la salle.

# %% [markdown] name="posture-notes" lang="en" tags=["facilitator"] minutes=6
# Have each group add one sentence heard in their own firm, and have the next table sort it. Keep on the board those that divide the room.

# %% [markdown] name="views" lang="fr"
# ## Mesurer l’écart
#
# La vision partagée n’est pas un sentiment : c’est un calcul de trois lignes. Faites-le une fois à la main, sur trois questions du dossier. Vous saurez ensuite ce qu’un indice bas veut dire, et ce qu’il ne dit pas.

# %% [markdown] name="views" lang="en"
# ## Measure the gap
#
# Shared vision is not a feeling: it is a sum of three lines. Do it once by hand, on three questions of the case. You will then know what a low index means, and what it does not say.

# %% name="exercise-2"
lesson.exercise("06-2")

# %% [markdown] name="views-notes" lang="fr" tags=["facilitator"] minutes=8
# Faire refaire le calcul en changeant une seule réponse d’un niveau : de combien bouge l’indice ? Puis demander laquelle des trois questions on discuterait d’abord, et pourquoi.

# %% [markdown] name="views-notes" lang="en" tags=["facilitator"] minutes=8
# Have the sum done again with a single answer moved by one level: how far does the index move? Then ask which of the three questions to discuss first, and why.

# %% [markdown] name="ask" lang="fr"
# ## Demander ce qui tranche
#
# Le plus grand désaccord du dossier est sur la table. La réunion peut tourner au procès, ou à la lecture d’une pièce. Tout dépend des premiers mots. Choisissez ceux que vous diriez, et laissez les autres.

# %% [markdown] name="ask" lang="en"
# ## Ask for what settles it
#
# The widest disagreement of the case is on the table. The meeting may turn into a trial, or into the reading of a document. It all depends on the first words. Choose those you would say, and leave the others.

# %% name="exercise-3"
lesson.exercise("06-3")

# %% name="gaps-table"
lesson.disagreements()

# %% name="gaps-said"
lesson.say_disagreements()

# %% [markdown] name="ask-notes" lang="fr" tags=["facilitator"] minutes=8
# Jouer la scène à deux, une fois avec les mauvaises phrases, une fois avec les bonnes. Chronométrer : combien de temps avant qu’une pièce arrive sur la table ?

# %% [markdown] name="ask-notes" lang="en" tags=["facilitator"] minutes=8
# Play the scene in pairs, once with the wrong sentences, once with the right ones. Time it: how long before a document reaches the table?

# %% name="progress"
lesson.progress()
