# ---
# workbook:
#   kind: exercises
#   lesson: 03
#   fr: 03-exercices-piloter
#   en: 03-exercises-steering
# ---

# %% [markdown] name="title" lang="fr"
# # Exercices : piloter
#
# **Pour qui** : ceux qui ont suivi la leçon 03, seuls ou en classe.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : trois gestes de conseiller : dire ce qui se garde, lire une carte de décisions, poser trois questions qui appellent un fait.

# %% [markdown] name="title" lang="en"
# # Exercises: steering
#
# **For**: those who have taken lesson 03, alone or in class.
#
# **Time**: MINUTES.
#
# **You will take away**: three of an adviser’s moves: say what is kept, read a map of decisions, ask three questions that call for a fact.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("03-2").check(5)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise("03-2").check(5)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("03", language=LANGUAGE, case="association-les-tilleuls")
lesson

# %% [markdown] name="keep" lang="fr"
# ## Ce qui se garde
#
# Confier l’exécution n’est pas confier la décision. Un dirigeant peut ne rien toucher et garder la main, pourvu qu’il sache de quoi il répond. Classez cinq décisions ordinaires ; la réponse est notre jugement, et elle se discute.

# %% [markdown] name="keep" lang="en"
# ## What is kept
#
# Handing over the work is not handing over the decision. An owner may touch nothing and keep control, provided it is clear what they answer for. Class five ordinary decisions; the answer is our judgement, and open to debate.

# %% name="exercise-1"
lesson.exercise("03-1")

# %% [markdown] name="keep-notes" lang="fr" tags=["facilitator"] minutes=7
# Faire défendre la réponse contraire sur une ligne. Ce qui compte est la raison, et qu’elle soit écrite.

# %% [markdown] name="keep-notes" lang="en" tags=["facilitator"] minutes=7
# Have the opposite answer defended on one line. What counts is the reason, and that it is written down.

# %% [markdown] name="map" lang="fr"
# ## Lire une carte
#
# Une carte se lit par lignes : qui décide, qui fait. Elle se lit aussi par colonnes : de combien de décisions chacun répond-il ? Les deux lectures ne disent pas la même chose, et la confusion entre faire et décider est la plus fréquente.

# %% [markdown] name="map" lang="en"
# ## Read a map
#
# A map is read by lines: who decides, who does. It is also read by columns: for how many decisions does each person answer? The two readings do not say the same, and mistaking doing for deciding is the commonest slip.

# %% name="decisions-map"
lesson.decisions()

# %% name="decisions-said"
lesson.say_decisions()

# %% name="exercise-2"
lesson.exercise("03-2")

# %% [markdown] name="map-notes" lang="fr" tags=["facilitator"] minutes=7
# Choisir une des décisions reprises et écrire la phrase par laquelle on la reprend, sans froisser personne.

# %% [markdown] name="map-notes" lang="en" tags=["facilitator"] minutes=7
# Choose one of the decisions to take back and write the sentence that does it, without offending anybody.

# %% [markdown] name="ask" lang="fr"
# ## Trois questions
#
# Un conseiller pressé pose vingt questions ; un bon en pose trois, et attend. Chacune appelle un nom, une date ou un nombre que l’on pourra refaire soi-même. Les autres se répondent par une promesse, et la promesse n’engage que celui qui l’écoute.

# %% [markdown] name="ask" lang="en"
# ## Three questions
#
# An adviser in a hurry asks twenty questions; a good one asks three, and waits. Each calls for a name, a date or a number that one can work out again. The others are answered by a promise, which binds only those who listen to it.

# %% name="exercise-3"
lesson.exercise("03-3")

# %% [markdown] name="ask-notes" lang="fr" tags=["facilitator"] minutes=8
# Faire réécrire les trois questions écartées jusqu’à ce qu’elles appellent un fait. Comparer les versions.

# %% [markdown] name="ask-notes" lang="en" tags=["facilitator"] minutes=8
# Have the three discarded questions rewritten until they call for a fact. Compare the versions.

# %% name="progress"
lesson.progress()
