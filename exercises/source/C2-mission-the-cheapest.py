# ---
# workbook:
#   kind: exercises
#   lesson: C2
#   fr: C2-mission-le-moins-cher
#   en: C2-mission-the-cheapest
# ---

# %% [markdown] name="title" lang="fr"
# # Mission 2 : le forfait le moins cher
#
# **Pour qui** : ceux qui ont suivi les leçons 00 à 09, seuls, en classe ou entre conseillers.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : une mission entière, du premier jour à la réunion : voir, chiffrer, choisir, demander.

# %% [markdown] name="title" lang="en"
# # Mission 2: the cheapest fee
#
# **For**: those who have taken lessons 00 to 09, alone, in class or among advisers.
#
# **Time**: MINUTES.
#
# **You will take away**: a whole mission, from the first day to the meeting: see, price, choose, ask.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("C2-2").check(5000)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise("C2-2").check(5000)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("C2", language=LANGUAGE, case="transports-rocheval")
lesson

# %% [markdown] name="scene" lang="fr"
# ## La nuit du quai
#
# Au matin, les tournées partent sur papier. Le prestataire travaille vite et compte ses heures. Le directeur avait choisi sur un tableau à une colonne, le prix. Lisez le récit ; le préavis est déjà passé, la renégociation ne l’est pas.

# %% [markdown] name="scene" lang="en"
# ## The night at the depot
#
# In the morning the rounds leave on paper. The provider works fast and counts the hours. The manager had chosen on a table with one column, price. Read the story; notice is already past, renegotiation is not.

# %% name="scene-story"
lesson.say_story()

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=8
# Faire raconter la nuit par un conducteur, puis par le technicien. Demander ce qui, dans le contrat, aurait changé la matinée. Piège : conclure tout de suite à la rupture.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=8
# Have the night told by a driver, then by the technician. Ask what in the contract would have changed the morning. Pitfall: concluding at once that they must part.

# %% [markdown] name="see" lang="fr"
# ## Voir
#
# Le directeur demande un nouveau prestataire. Avant de répondre, regardez ce qui est fragile : si c’est la façon de piloter, un autre contrat donnera la même nuit. Trois notes suffisent à le dire.

# %% [markdown] name="see" lang="en"
# ## See
#
# The manager asks for a new provider. Before answering, look at what is weak: if it is the way of steering, another contract will bring the same night. Three scores are enough to say so.

# %% name="see-scores"
lesson.scores()

# %% name="see-said"
lesson.say_scores()

# %% name="exercise-1"
lesson.exercise("C2-1")

# %% [markdown] name="see-notes" lang="fr" tags=["facilitator"] minutes=8
# Réponse attendue : l’entreprise subit plus qu’elle n’est mal servie. Demander quelle note un changement de prestataire améliorerait, seul.

# %% [markdown] name="see-notes" lang="en" tags=["facilitator"] minutes=8
# Expected: the firm endures more than it is badly served. Ask which score a change of provider alone would improve.

# %% [markdown] name="price" lang="fr"
# ## Chiffrer
#
# Deux offres affichent le même prix. Ajoutez la colonne qui manquait : une crise, des heures d’urgence, un taux. Le calcul tient sur une ligne par offre, et se fait avant la nuit, pas après.

# %% [markdown] name="price" lang="en"
# ## Price
#
# Two offers show the same price. Add the column that was missing: a crisis, emergency hours, a rate. The sum takes one line an offer, and is done before the night, not after.

# %% name="price-chart"
lesson.offers()

# %% name="price-said"
lesson.say_offers()

# %% name="exercise-2"
lesson.exercise("C2-2")

# %% [markdown] name="price-notes" lang="fr" tags=["facilitator"] minutes=10
# Faire refaire le calcul avec les heures réelles du récit. Réponse attendue : l’écart grandit avec la crise. Piège : oublier la majoration d’urgence.

# %% [markdown] name="price-notes" lang="en" tags=["facilitator"] minutes=10
# Have the sum done again with the hours of the story. Expected: the gap grows with the crisis. Pitfall: forgetting the urgent surcharge.

# %% [markdown] name="choose" lang="fr"
# ## Choisir
#
# La crise a coûté un serveur et des heures ; il reste peu pour cette année. Cochez ce qui, ensemble, tient dans le budget et gagne le plus. Puis comparez avec le tableau de bord : il fait agir les leviers ensemble.

# %% [markdown] name="choose" lang="en"
# ## Choose
#
# The crisis cost a server and many hours; little is left for this year. Tick what together fits the budget and gains most. Then compare with the board: it lets the levers act together.

# %% name="exercise-3"
lesson.exercise("C2-3")

# %% name="choose-board"
lesson.board()

# %% name="choose-said"
lesson.say_board()

# %% [markdown] name="choose-notes" lang="fr" tags=["facilitator"] minutes=12
# Demander ce que l’assureur ou un chargeur exigerait en plus, et à quel prix. Réponse attendue : une mesure obligatoire n’a pas à rapporter.

# %% [markdown] name="choose-notes" lang="en" tags=["facilitator"] minutes=12
# Ask what the insurer or a shipper would demand besides, and at what price. Expected: a compulsory measure need not pay back.

# %% [markdown] name="ask" lang="fr"
# ## Demander
#
# Le directeur croit l’équipe protégée ; le technicien sait qu’elle ne l’est pas. Aucun ne ment : ils n’ont jamais eu le même document sous les yeux. Préparez les trois questions de la renégociation.

# %% [markdown] name="ask" lang="en"
# ## Ask
#
# The manager believes the team protected; the technician knows it is not. Neither lies: they never had the same document before them. Prepare the three questions for the renegotiation.

# %% name="ask-table"
lesson.disagreements()

# %% name="ask-said"
lesson.say_two_views()

# %% name="exercise-4"
lesson.exercise("C2-4")

# %% [markdown] name="ask-notes" lang="fr" tags=["facilitator"] minutes=10
# Jouer la renégociation à deux, cinq minutes. Réponse attendue : trois demandes datées, aucune menace. Le prestataire a plus à perdre à un départ qu’à un avenant.

# %% [markdown] name="ask-notes" lang="en" tags=["facilitator"] minutes=10
# Play the renegotiation in pairs, five minutes. Expected: three dated requests, no threat. The provider has more to lose by a departure than by an amendment.

# %% [markdown] name="close" lang="fr"
# ## Rendre compte
#
# Résumez la mission au directeur debout, entre deux camions, en une minute : rester ou partir, ce qui change dans l’avenant, ce qui se fait cette année, et le jour où la décision suivante devra être prise.

# %% [markdown] name="close" lang="en"
# ## Report
#
# Sum up the mission to the manager, standing, between two lorries, in one minute: stay or leave, what changes in the amendment, what is done this year, and the day the next decision must be made.

# %% name="progress"
lesson.progress()
