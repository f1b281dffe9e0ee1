# ---
# workbook:
#   kind: exercises
#   lesson: 04
#   fr: 04-exercices-meme-prix
#   en: 04-exercises-same-price
# ---

# %% [markdown] name="title" lang="fr"
# # Exercices : même prix, autre contrat
#
# **Pour qui** : ceux qui ont suivi la leçon 04, seuls ou en classe.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : trois gestes de conseiller : lire ce qu’une offre engage, chiffrer une urgence, peser une crise par sa chance.

# %% [markdown] name="title" lang="en"
# # Exercises: same price, different contract
#
# **For**: those who have taken lesson 04, alone or in class.
#
# **Time**: MINUTES.
#
# **You will take away**: three of an adviser’s moves: read what an offer commits to, price an emergency, weigh a crisis by its chance.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("04-2").check(4500)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise("04-2").check(4500)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("04", language=LANGUAGE, case="etude-valombre")
lesson

# %% [markdown] name="scope" lang="fr"
# ## Lire une offre
#
# Une offre mêle ce qui se mesure et ce qui se promet. Le premier se vérifie dans six mois ; le second se discute. Lisez chaque phrase en vous demandant quelle preuve vous pourriez exiger si elle n’était pas tenue.

# %% [markdown] name="scope" lang="en"
# ## Read an offer
#
# An offer mixes what can be measured with what is merely promised. The first can be checked in six months; the second is argued over. Read each sentence asking what proof you could demand if it were not kept.

# %% name="exercise-1"
lesson.exercise("04-1")

# %% [markdown] name="scope-notes" lang="fr" tags=["facilitator"] minutes=8
# Faire réécrire une phrase qui rassure pour qu’elle engage : un résultat, un délai, une preuve. Comparer les réécritures.

# %% [markdown] name="scope-notes" lang="en" tags=["facilitator"] minutes=8
# Have one reassuring sentence rewritten so that it commits: a result, a time, a proof. Compare the versions.

# %% [markdown] name="crisis" lang="fr"
# ## Chiffrer une urgence
#
# Les trois termes de l’urgence sont dans chaque offre, ou devraient l’être. Regardez d’abord l’année de crise des offres côte à côte, puis refaites à la main la seule ligne que le prestataire facturera ce soir-là.

# %% [markdown] name="crisis" lang="en"
# ## Price an emergency
#
# The three terms of an emergency are in each offer, or ought to be. Look first at the offers’ crisis year side by side, then work out by hand the one line that the provider will bill that evening.

# %% name="offers-chart"
lesson.offers()

# %% name="offers-said"
lesson.say_offers()

# %% name="exercise-2"
lesson.exercise("04-2")

# %% [markdown] name="crisis-notes" lang="fr" tags=["facilitator"] minutes=8
# Réponse attendue : deux factures écrites avant la soustraction. Demander ensuite qui connaît sa propre majoration d’urgence.

# %% [markdown] name="crisis-notes" lang="en" tags=["facilitator"] minutes=8
# Expected: two bills written down before the subtraction. Then ask who knows their own urgent surcharge.

# %% [markdown] name="weigh" lang="fr"
# ## Peser une crise
#
# Une année de crise fait un bon argument de vente et une mauvaise moyenne. Un conseiller donne à chaque année la part qui lui revient, puis compare le résultat à la différence de prix. Supposez ici que l’entreprise n’achète pas ce qui manque.

# %% [markdown] name="weigh" lang="en"
# ## Weigh a crisis
#
# A crisis year makes a good sales argument and a poor average. An adviser gives each year its due share, then sets the result against the difference in price. Suppose here that the firm does not buy what is missing.

# %% name="exercise-3"
lesson.exercise("04-3")

# %% [markdown] name="weigh-notes" lang="fr" tags=["facilitator"] minutes=8
# Refaire le calcul avec une chance deux fois plus grande : l’écart moyen bouge peu. Discuter de ce qui emporte alors la décision.

# %% [markdown] name="weigh-notes" lang="en" tags=["facilitator"] minutes=8
# Do it again with twice the chance: the average gap moves little. Discuss what then carries the decision.

# %% name="progress"
lesson.progress()
