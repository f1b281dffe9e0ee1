# ---
# workbook:
#   kind: exercises
#   lesson: 05
#   fr: 05-exercices-securite
#   en: 05-exercises-security
# ---

# %% [markdown] name="title" lang="fr"
# # Exercices : la sécurité dès la conception
#
# **Pour qui** : ceux qui ont suivi la leçon 05, seuls ou en classe.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : trois gestes de conseiller : demander ce qu’un pourcentage compte, lire une mauvaise année, reconnaître une preuve.

# %% [markdown] name="title" lang="en"
# # Exercises: security by design
#
# **For**: those who have taken lesson 05, alone or in class.
#
# **Time**: MINUTES.
#
# **You will take away**: three of an adviser’s moves: ask what a percentage counts, read a bad year, tell a proof from a promise.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("05-2").check(12)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise("05-2").check(12)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("05", language=LANGUAGE, case="etude-valombre")
lesson

# %% [markdown] name="counts" lang="fr"
# ## Ce que compte un pourcentage
#
# La même année, des sources sérieuses donnent des fréquences d’attaque qui varient de un à plusieurs dizaines. Aucune ne ment : elles ne comptent pas la même chose. Avant de citer un chiffre, un conseiller demande ce qui a été compté.

# %% [markdown] name="counts" lang="en"
# ## What a percentage counts
#
# In the same year, serious sources give attack frequencies dozens of times apart. None of them lies: they do not count the same thing. Before quoting a figure, an adviser asks what was counted.

# %% name="exercise-1"
lesson.exercise("05-1")

# %% name="exposure-chart"
lesson.exposure()

# %% name="exposure-said"
lesson.say_exposure()

# %% [markdown] name="counts-notes" lang="fr" tags=["facilitator"] minutes=8
# Faire retrouver, pour le chiffre du graphique, ce qu’il compte : des incidents avec perte, par an. Demander lequel des cinq chiffres un vendeur choisirait, et pourquoi.

# %% [markdown] name="counts-notes" lang="en" tags=["facilitator"] minutes=8
# Have them find, for the figure on the chart, what it counts: incidents with a loss, in a year. Ask which of the five figures a salesperson would choose, and why.

# %% [markdown] name="year" lang="fr"
# ## Lire une mauvaise année
#
# Un dirigeant propose de mettre de côté, chaque année, la perte moyenne. L’idée est saine ; encore faut-il savoir combien d’années il faudrait pour couvrir la mauvaise. Lisez la courbe, puis faites la division.

# %% [markdown] name="year" lang="en"
# ## Read a bad year
#
# An owner suggests setting aside the mean loss each year. A sound idea; but how many years would it take to cover the bad one? Read the curve, then do the division.

# %% name="losses-chart"
lesson.losses()

# %% name="losses-said"
lesson.say_losses()

# %% name="exercise-2"
lesson.exercise("05-2")

# %% [markdown] name="year-notes" lang="fr" tags=["facilitator"] minutes=8
# Refaire le calcul avec la courbe protégée : le nombre d’années change-t-il beaucoup ? Discuter ce que l’assurance couvre, et ce qu’elle demande comme preuve avant de payer.

# %% [markdown] name="year-notes" lang="en" tags=["facilitator"] minutes=8
# Do the sum again with the protected curve: does the number of years change much? Discuss what insurance covers, and which proof it asks for before paying.

# %% [markdown] name="proof" lang="fr"
# ## Reconnaître une preuve
#
# Une réunion de sécurité produit beaucoup de phrases rassurantes. Peu d’entre elles se vérifient. Cochez celles que vous pourriez poser sur la table devant un assureur ou un client, telles quelles, sans rien ajouter.

# %% [markdown] name="proof" lang="en"
# ## Tell a proof from a promise
#
# A meeting on security produces many soothing sentences. Few of them can be checked. Tick those you could lay on the table before an insurer or a client, as they stand, with nothing added.

# %% name="exercise-3"
lesson.exercise("05-3")

# %% [markdown] name="proof-notes" lang="fr" tags=["facilitator"] minutes=7
# Pour chaque phrase non cochée, faire écrire la question qui la transforme en preuve. Garder les meilleures : elles deviennent l’ordre du jour de la réunion de sécurité.

# %% [markdown] name="proof-notes" lang="en" tags=["facilitator"] minutes=7
# For each sentence not ticked, have them write the question that turns it into proof. Keep the best: they become the agenda of the security meeting.

# %% name="progress"
lesson.progress()
