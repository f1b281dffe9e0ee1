# ---
# workbook:
#   kind: exercises
#   lesson: C3
#   fr: C3-mission-personne-ne-decide
#   en: C3-mission-nobody-decides
# ---

# %% [markdown] name="title" lang="fr"
# # Mission 3 : personne en particulier
#
# **Pour qui** : ceux qui ont suivi les leçons 00 à 09, seuls, en classe ou entre conseillers.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : une mission entière, du premier jour à la réunion : voir, chiffrer, choisir, demander.

# %% [markdown] name="title" lang="en"
# # Mission 3: nobody in particular
#
# **For**: those who have taken lessons 00 to 09, alone, in class or among advisers.
#
# **Time**: MINUTES.
#
# **You will take away**: a whole mission, from the first day to the meeting: see, price, choose, ask.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("C3-2").check(50)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise("C3-2").check(50)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("C3", language=LANGUAGE, case="association-les-tilleuls")
lesson

# %% [markdown] name="scene" lang="fr"
# ## La ligne que personne n’explique
#
# Six établissements, un commissaire aux comptes, une ligne de dépense que personne ne sait expliquer. À la question « qui décide de l’informatique ? », la directrice a répondu : personne en particulier. Lisez le récit, puis commencez par là.

# %% [markdown] name="scene" lang="en"
# ## The line nobody can explain
#
# Six homes, an auditor, one line of spending nobody can explain. Asked “who decides about IT?”, the director answered: nobody in particular. Read the story, then begin there.

# %% name="scene-story"
lesson.say_story()

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=8
# Demander à chacun : dans votre maison, qui signe, qui appelle, qui sait ? Trois noms différents font une absence de pilote. Piège : proposer d’embaucher ; deux heures par semaine suffisent à commencer.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=8
# Ask everyone: in your house, who signs, who calls, who knows? Three different names make a missing pilot. Pitfall: proposing to hire; two hours a week are enough to begin.

# %% [markdown] name="see" lang="fr"
# ## Voir
#
# Les notes sont basses presque partout. C’est justement là qu’un classement aide : par quoi commencer quand tout est fragile ? Cherchez ce qui, une fois tenu, permettrait de tenir le reste.

# %% [markdown] name="see" lang="en"
# ## See
#
# Scores are low almost everywhere. That is just where a ranking helps: where to begin when everything is weak? Look for what, once held, would let the rest be held.

# %% name="see-scores"
lesson.scores()

# %% name="see-said"
lesson.say_scores()

# %% name="exercise-1"
lesson.exercise("C3-1")

# %% [markdown] name="see-notes" lang="fr" tags=["facilitator"] minutes=8
# Réponse attendue : la gouvernance d’abord, parce que les autres en dépendent. Accepter une autre réponse si elle est défendue.

# %% [markdown] name="see-notes" lang="en" tags=["facilitator"] minutes=8
# Expected: governance first, because the others depend on it. Accept another answer if it is argued for.

# %% [markdown] name="price" lang="fr"
# ## Chiffrer
#
# Le trésorier connaît le forfait. Le commissaire a vu autre chose. Le journal comptable sépare l’un de l’autre : rapportez ce qui s’ajoute à ce qui était convenu, et la ligne s’explique d’elle-même.

# %% [markdown] name="price" lang="en"
# ## Price
#
# The treasurer knows the fee. The auditor saw something else. The ledger tells one from the other: set what comes on top against what was agreed, and the line explains itself.

# %% name="price-table"
lesson.ledger()

# %% name="price-said"
lesson.say_ledger()

# %% name="exercise-2"
lesson.exercise("C3-2")

# %% [markdown] name="price-notes" lang="fr" tags=["facilitator"] minutes=10
# Réponse attendue : une part du forfait, et ce qu’elle veut dire au trésorier. Rappeler qu’une heure hors forfait n’est pas une faute : c’est un contrat trop petit, ou une demande évitable.

# %% [markdown] name="price-notes" lang="en" tags=["facilitator"] minutes=10
# Expected: a part of the fee, and what it means to the treasurer. Recall that an hour out of scope is no fault: the contract is too small, or the request could be avoided.

# %% [markdown] name="choose" lang="fr"
# ## Choisir
#
# Une association vote son budget une fois par an. Ce qui ne tient pas attendra douze mois : choisissez donc un ensemble, pas une liste. Le tableau de bord montre ensuite ce que l’attente du reste coûterait.

# %% [markdown] name="choose" lang="en"
# ## Choose
#
# A charity votes its budget once a year. What does not fit will wait twelve months: so choose a set, not a list. The board then shows what the wait for the rest would cost.

# %% name="exercise-3"
lesson.exercise("C3-3")

# %% name="choose-board"
lesson.board()

# %% name="choose-said"
lesson.say_board()

# %% [markdown] name="choose-notes" lang="fr" tags=["facilitator"] minutes=12
# Faire dire ce qui ne coûte rien et n’est pas dans la liste : nommer, corriger une adresse, fermer des comptes. Réponse attendue : trois gestes pour la semaine.

# %% [markdown] name="choose-notes" lang="en" tags=["facilitator"] minutes=12
# Have someone name what costs nothing and is not in the list: naming a person, mending an address, closing accounts. Expected: three things for the week.

# %% [markdown] name="ask" lang="fr"
# ## Demander
#
# Le rapport du prestataire arrivait dans une boîte que personne n’ouvre. Les deux récits diffèrent, et chacun est sincère. Choisissez les trois questions de la première réunion, celle qui nommera quelqu’un.

# %% [markdown] name="ask" lang="en"
# ## Ask
#
# The provider’s report went to a mailbox nobody opens. The two stories differ, and each is sincere. Choose the three questions for the first meeting, the one that will name somebody.

# %% name="ask-table"
lesson.disagreements()

# %% name="ask-said"
lesson.say_two_views()

# %% name="exercise-4"
lesson.exercise("C3-4")

# %% [markdown] name="ask-notes" lang="fr" tags=["facilitator"] minutes=10
# Faire présider la première réunion par quelqu’un qui n’a jamais parlé d’informatique. Réponse attendue : il ou elle y arrive, avec trois questions écrites.

# %% [markdown] name="ask-notes" lang="en" tags=["facilitator"] minutes=10
# Have the first meeting chaired by somebody who has never spoken of IT. Expected: they manage, with three written questions.

# %% [markdown] name="close" lang="fr"
# ## Rendre compte
#
# Écrivez la délibération que le conseil d’administration votera : une personne et sa suppléante, deux heures par semaine, un budget, trois questions au prestataire, une date. Elle tient en six lignes ; c’est le début du pilotage.

# %% [markdown] name="close" lang="en"
# ## Report
#
# Write the resolution the board will vote: one person and a deputy, two hours a week, a budget, three questions for the provider, a date. It fits in six lines; it is how steering begins.

# %% name="progress"
lesson.progress()
