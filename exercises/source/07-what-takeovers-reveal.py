# ---
# workbook:
#   kind: exercises
#   lesson: 07
#   fr: 07-exercices-reprises
#   en: 07-exercises-takeovers
# ---

# %% [markdown] name="title" lang="fr"
# # Exercices : ce que révèlent les reprises
#
# **Pour qui** : ceux qui ont suivi la leçon 07, seuls ou en classe.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : trois gestes de conseiller : dire ce qui est tenu, calculer un indice de réversibilité, choisir les trente premiers jours.

# %% [markdown] name="title" lang="en"
# # Exercises: what takeovers reveal
#
# **For**: those who have taken lesson 07, alone or in class.
#
# **Time**: MINUTES.
#
# **You will take away**: three of an adviser’s moves: say what is held, work out a reversibility index, choose the first thirty days.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("07-2").check(40)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise("07-2").check(40)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("07", language=LANGUAGE, case="ateliers-bremond")
lesson

# %% [markdown] name="held" lang="fr"
# ## Dire ce qui est tenu
#
# Trois jours sur place, six constats dans le carnet. Un bon auditeur n’écrit ni « bien » ni « mal » : il écrit à qui est la chose, qui d’autre peut s’en servir, et ce qui le prouve. Classez les six.

# %% [markdown] name="held" lang="en"
# ## Say what is held
#
# Three days on site, six findings in the notebook. A good auditor writes neither “good” nor “bad”: they write whose the thing is, who else can use it, and what proves it. Sort the six.

# %% name="exercise-1"
lesson.exercise("07-1")

# %% name="audit-chart"
lesson.audit()

# %% name="audit-said"
lesson.say_audit()

# %% [markdown] name="held-notes" lang="fr" tags=["facilitator"] minutes=7
# Pour chaque constat « en partie », faire dire le geste qui le rendrait tenu. C’est presque toujours un nom à changer ou un essai à faire.

# %% [markdown] name="held-notes" lang="en" tags=["facilitator"] minutes=7
# For each finding “in part”, have them say the move that would make it held. It is nearly always a name to change or a test to make.

# %% [markdown] name="index" lang="fr"
# ## Calculer un indice
#
# L’indice n’a rien de mystérieux : des poids, trois états, une division. Faites-le sur un groupe de quatre choses, à la main, une seule fois. Vous saurez ensuite l’expliquer à un dirigeant sans montrer l’écran.

# %% [markdown] name="index" lang="en"
# ## Work out an index
#
# There is no mystery in the index: weights, three states, one division. Do it on a group of four things, by hand, just once. You will then be able to explain it to an owner without showing the screen.

# %% name="exercise-2"
lesson.exercise("07-2")

# %% [markdown] name="index-notes" lang="fr" tags=["facilitator"] minutes=7
# Faire changer un seul état, de « absent » à « en partie » : de combien bouge l’indice ? Le geste le plus rentable est celui qui pèse le plus, pas le plus facile.

# %% [markdown] name="index-notes" lang="en" tags=["facilitator"] minutes=7
# Change a single state, from “missing” to “in part”: how far does the index move? The best move is the one that weighs most, not the easiest.

# %% [markdown] name="days" lang="fr"
# ## Choisir les trente premiers jours
#
# Tout semble urgent le premier soir. L’ordre d’une reprise vient d’une seule question : si cette chose manque demain, le travail s’arrête-t-il, ou perdons-nous la main ? Ce qui dit non peut attendre.

# %% [markdown] name="days" lang="en"
# ## Choose the first thirty days
#
# Everything seems urgent on the first evening. The order of a takeover comes from one question: if this thing is missing tomorrow, does work stop, or do we lose our grip? What says no can wait.

# %% name="exercise-3"
lesson.exercise("07-3")

# %% name="days-table"
lesson.first_days()

# %% name="days-said"
lesson.say_first_days()

# %% [markdown] name="days-notes" lang="fr" tags=["facilitator"] minutes=8
# Demander à chaque groupe ce qu’il a failli mettre en tête, et ce qui l’a fait changer d’avis. Noter les désaccords : ils viennent souvent de l’activité, pas de la technique.

# %% [markdown] name="days-notes" lang="en" tags=["facilitator"] minutes=8
# Ask each group what they nearly put on top, and what changed their minds. Note the disagreements: they often come from the business, not from the technique.

# %% name="progress"
lesson.progress()
