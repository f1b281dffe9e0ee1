# ---
# workbook:
#   kind: exercises
#   lesson: 01
#   fr: 01-exercices-plus-que-du-support
#   en: 01-exercises-more-than-support
# ---

# %% [markdown] name="title" lang="fr"
# # Exercices : plus que du support
#
# **Pour qui** : ceux qui ont suivi la leçon 01, seuls ou en classe.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : trois gestes de conseiller : dire ce qui répare, prévient ou pilote, compter les appels par personne, vérifier une belle courbe.

# %% [markdown] name="title" lang="en"
# # Exercises: more than support
#
# **For**: those who have taken lesson 01, alone or in class.
#
# **Time**: MINUTES.
#
# **You will take away**: three of an adviser’s moves: tell what mends, prevents or steers, count calls per person, check a handsome curve.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("01-2").check(1.5)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise("01-2").check(1.5)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("01", language=LANGUAGE, case="negoce-marlande")
lesson

# %% [markdown] name="acts" lang="fr"
# ## Réparer, prévenir, piloter
#
# Le même technicien, la même heure de travail peuvent servir à trois choses : remettre en marche, empêcher, ou éclairer une décision. Un compte rendu mensuel se lit avec ces trois couleurs. Exercez-vous sur six actes ordinaires.

# %% [markdown] name="acts" lang="en"
# ## Mend, prevent, steer
#
# The same technician and the same hour of work can serve three purposes: put back in order, prevent, or inform a decision. A monthly report reads in these three colours. Practise on six ordinary acts.

# %% name="exercise-1"
lesson.exercise("01-1")

# %% [markdown] name="acts-notes" lang="fr" tags=["facilitator"] minutes=7
# Faire ajouter à chaque groupe un acte de son propre prestataire dans chaque classe. La classe vide est la bonne nouvelle : on sait quoi commander.

# %% [markdown] name="acts-notes" lang="en" tags=["facilitator"] minutes=7
# Have each group add one act of its own provider to each class. The empty class is the good news: one knows what to order.

# %% [markdown] name="rate" lang="fr"
# ## Comparer des appels
#
# Une entreprise qui grandit appelle davantage sans que rien n’empire. Avant de comparer une année à une autre, ou une entreprise à sa voisine, on compte les appels par personne et par mois. La courbe donne les nombres.

# %% [markdown] name="rate" lang="en"
# ## Compare calls
#
# A growing firm calls more without anything getting worse. Before comparing one year with another, or a firm with its neighbour, calls are counted per person and per month. The curve gives the numbers.

# %% name="tickets-chart"
lesson.tickets()

# %% name="tickets-said"
lesson.say_tickets()

# %% name="exercise-2"
lesson.exercise("01-2")

# %% [markdown] name="rate-notes" lang="fr" tags=["facilitator"] minutes=7
# Refaire le calcul pour la première année de la courbe. Le taux raconte-t-il la même histoire que le nombre ?

# %% [markdown] name="rate-notes" lang="en" tags=["facilitator"] minutes=7
# Do the same sum for the curve’s first year. Does the rate tell the same story as the number?

# %% [markdown] name="proof" lang="fr"
# ## Vérifier une courbe
#
# Une mesure que l’on surveille finit par s’améliorer, parfois toute seule. Un conseiller ne demande pas si la courbe est belle, mais quel autre fait serait différent si elle disait vrai. Cherchez ces faits ailleurs que dans l’outil de tickets.

# %% [markdown] name="proof" lang="en"
# ## Check a curve
#
# A figure that is watched ends up improving, sometimes all by itself. An adviser does not ask whether the curve is handsome, but which other fact would differ if it told the truth. Look for those facts outside the ticketing tool.

# %% name="exercise-3"
lesson.exercise("01-3")

# %% [markdown] name="proof-notes" lang="fr" tags=["facilitator"] minutes=8
# Demander pour chaque fait retenu : qui le fournit, et cette personne a-t-elle intérêt à ce qu’il soit bon ?

# %% [markdown] name="proof-notes" lang="en" tags=["facilitator"] minutes=8
# Ask of each fact retained: who supplies it, and does that person gain from its being good?

# %% name="progress"
lesson.progress()
