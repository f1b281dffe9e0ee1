# ---
# workbook:
#   kind: exercises
#   lesson: 09
#   fr: 09-exercices-reprendre-la-main
#   en: 09-exercises-take-back-control
# ---

# %% [markdown] name="title" lang="fr"
# # Exercices : reprendre la main
#
# **Pour qui** : ceux qui ont suivi la leçon 09, seuls ou en classe.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : trois gestes de conseiller : poser une question qui appelle un fait, lire un plan en caisse et en dette, ranger des actions.

# %% [markdown] name="title" lang="en"
# # Exercises: take back control
#
# **For**: those who have taken lesson 09, alone or in class.
#
# **Time**: MINUTES.
#
# **You will take away**: three of an adviser’s moves: ask a question that calls for a fact, read a plan in cash and in debt, put actions in order.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("09-2").check(20000)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise("09-2").check(20000)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("09", language=LANGUAGE, case="conseil-aubremont")
lesson

# %% [markdown] name="ask" lang="fr"
# ## Poser la question
#
# Un prestataire consciencieux, une directrice qui ne sait pas si elle est bien servie : la question décide de ce qu’on apprendra. Cherchez celles auxquelles on ne peut pas répondre d’un mot, et laissez les autres à la conversation.

# %% [markdown] name="ask" lang="en"
# ## Ask the question
#
# A conscientious provider, a director who cannot tell whether she is well served: the question decides what will be learnt. Look for those that cannot be answered with one word, and leave the others to conversation.

# %% name="exercise-1"
lesson.exercise("09-1")

# %% [markdown] name="ask-notes" lang="fr" tags=["facilitator"] minutes=6
# Faire écrire une quatrième question, sur le contrat, qui passe la même épreuve. Les lire à voix haute et chercher la réponse la plus courte.

# %% [markdown] name="ask-notes" lang="en" tags=["facilitator"] minutes=6
# Have a fourth question written, on the contract, that passes the same test. Read them aloud and look for the shortest answer.

# %% [markdown] name="money" lang="fr"
# ## Lire un plan deux fois
#
# Le contrôle de gestion regarde la caisse, le conseiller regarde la dette. Le tableau de bord donne les deux ; l’écart dit ce que l’entreprise ne devra plus. Lisez la phrase sous le tableau avant de calculer.

# %% [markdown] name="money" lang="en"
# ## Read a plan twice
#
# The finance team looks at cash, the adviser at debt. The board gives both; the gap says what the firm will owe no longer. Read the sentence under the board before working it out.

# %% name="money-board"
lesson.board()

# %% name="money-said"
lesson.say_board()

# %% name="exercise-2"
lesson.exercise("09-2")

# %% [markdown] name="money-notes" lang="fr" tags=["facilitator"] minutes=8
# Faire décocher un levier, puis refaire le calcul. Réponse attendue : sans renouvellement, presque plus de dette remboursée, et une caisse plus flatteuse.

# %% [markdown] name="money-notes" lang="en" tags=["facilitator"] minutes=8
# Have one lever unticked, then work it out again. Expected: without renewal hardly any debt is repaid, and cash looks better.

# %% [markdown] name="order" lang="fr"
# ## Ranger ce que l’on fera
#
# Une exigence ne se discute pas, elle se date. Les autres actions se comparent : ce qu’elles gagnent, pour un euro de la première année. L’ordre qui en sort est celui du calendrier, deux par mois.

# %% [markdown] name="order" lang="en"
# ## Put in order what will be done
#
# A requirement is not argued with, it is dated. The other actions are compared: what they gain, for one euro of the first year. The order that comes out is that of the calendar, two a month.

# %% name="exercise-3"
lesson.exercise("09-3")

# %% [markdown] name="order-notes" lang="fr" tags=["facilitator"] minutes=8
# Demander qui portera chacune, et quelle preuve la fermera. Réponse attendue : un nom de l’entreprise sur au moins une des trois.

# %% [markdown] name="order-notes" lang="en" tags=["facilitator"] minutes=8
# Ask who will carry each, and what proof will close it. Expected: a name from the firm on at least one of the three.

# %% name="progress"
lesson.progress()
