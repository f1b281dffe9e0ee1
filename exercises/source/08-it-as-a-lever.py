# ---
# workbook:
#   kind: exercises
#   lesson: 08
#   fr: 08-exercices-un-levier
#   en: 08-exercises-it-as-a-lever
# ---

# %% [markdown] name="title" lang="fr"
# # Exercices : l’informatique comme levier
#
# **Pour qui** : ceux qui ont suivi la leçon 08, seuls ou en classe.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : trois gestes de conseiller : trier des dates, chiffrer un retard, dire ce qu’un projet peut payer.

# %% [markdown] name="title" lang="en"
# # Exercises: IT as a lever
#
# **For**: those who have taken lesson 08, alone or in class.
#
# **Time**: MINUTES.
#
# **You will take away**: three of an adviser’s moves: sort dates, price a delay, say what a project can pay for.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("08-2").check(12000)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise("08-2").check(12000)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("08", language=LANGUAGE, case="cooperative-terrebrune")
lesson

# %% [markdown] name="dates" lang="fr"
# ## Trier les dates
#
# À la coopérative, le nouveau logiciel a été repoussé deux fois, le contrat se reconduit sans qu’on en parle, des serveurs ne sont plus corrigés. Toutes ces dates se ressemblent sur un agenda. Dites laquelle peut bouger, et par qui.

# %% [markdown] name="dates" lang="en"
# ## Sort the dates
#
# At the co-operative the new software has been put off twice, the contract renews without a word, servers are no longer patched. In a diary all these dates look alike. Say which can move, and who can move it.

# %% name="dates-line"
lesson.timeline()

# %% name="dates-said"
lesson.say_timeline()

# %% name="exercise-1"
lesson.exercise("08-1")

# %% [markdown] name="dates-notes" lang="fr" tags=["facilitator"] minutes=6
# Réponse attendue : une seule date signée, une seule souhaitée. Faire dire laquelle a été sacrifiée jusqu’ici, et par quelle phrase au compte rendu du conseil.

# %% [markdown] name="dates-notes" lang="en" tags=["facilitator"] minutes=6
# Expected: one date signed, one wished for. Have someone say which has been sacrificed so far, and by what sentence in the board’s minutes.

# %% [markdown] name="delay" lang="fr"
# ## Chiffrer un retard
#
# Rien ne peut être migré tant que les vieux serveurs portent tout. Le conseil a lu « à prévoir », sans montant ni date. Un conseiller traduit : combien de mois, à combien le mois ? C’est un produit de deux nombres.

# %% [markdown] name="delay" lang="en"
# ## Price a delay
#
# Nothing can be migrated while the old servers carry everything. The board read “to be planned”, with neither amount nor date. An adviser translates: how many months, at how much a month? It is a product of two numbers.

# %% name="exercise-2"
lesson.exercise("08-2")

# %% [markdown] name="delay-notes" lang="fr" tags=["facilitator"] minutes=6
# Faire redire le résultat au conseil d’administration en une phrase, avec sa plage, sans le mot « dette ».

# %% [markdown] name="delay-notes" lang="en" tags=["facilitator"] minutes=6
# Have the result told to the board in one sentence, with its range, without the word “debt”.

# %% [markdown] name="paid" lang="fr"
# ## Ce que le projet peut payer
#
# La tentation est grande de tout justifier par le projet. Comparez ce que le plan lui fait gagner à ce que coûte sa première année : la part est réelle, et limitée. Le reste devra se défendre autrement.

# %% [markdown] name="paid" lang="en"
# ## What the project can pay for
#
# It is tempting to justify everything by the project. Compare what the plan gains for it with what the first year costs: the share is real, and limited. The rest must be argued for in another way.

# %% name="paid-said"
lesson.say_roadmap()

# %% name="exercise-3"
lesson.exercise("08-3")

# %% [markdown] name="paid-notes" lang="fr" tags=["facilitator"] minutes=8
# Demander ensuite quel autre gain, non chiffré ici, compte pour un dirigeant : une date tenue devant un client, une équipe qui cesse de recopier.

# %% [markdown] name="paid-notes" lang="en" tags=["facilitator"] minutes=8
# Then ask which other gain, not priced here, counts for an owner: a date kept before a customer, a team that stops copying things out.

# %% name="progress"
lesson.progress()
