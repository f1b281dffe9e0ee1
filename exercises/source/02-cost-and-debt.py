# ---
# workbook:
#   kind: exercises
#   lesson: 02
#   fr: 02-exercices-couts-et-dette
#   en: 02-exercises-cost-and-debt
# ---

# %% [markdown] name="title" lang="fr"
# # Exercices : coûts et dette technique
#
# **Pour qui** : ceux qui ont suivi la leçon 02, seuls ou en classe.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : trois gestes de conseiller : lire un journal comptable, donner son prix à une dette, choisir sous contrainte de budget.

# %% [markdown] name="title" lang="en"
# # Exercises: cost and technical debt
#
# **For**: those who have taken lesson 02, alone or in class.
#
# **Time**: MINUTES.
#
# **You will take away**: three of an adviser’s moves: read a ledger, price a debt, choose under a budget.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("02-2").check(4.5)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise(“02-2”).check(4.5)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("02", language=LANGUAGE, case="ateliers-bremond")
lesson

# %% [markdown] name="ledger" lang="fr"
# ## Lire un journal comptable
#
# Le coût informatique ne porte pas d’étiquette. Un fournisseur connu, un libellé clair valent mieux que le numéro de compte. Parcourez le tableau du journal, puis dites ce qui est informatique et ce qui ne l’est pas.

# %% [markdown] name="ledger" lang="en"
# ## Read a ledger
#
# IT cost bears no label. A known supplier or a clear description is worth more than the account number. Go through the ledger’s table, then say what is IT and what is not.

# %% name="ledger-table"
lesson.ledger()

# %% name="ledger-said"
lesson.say_ledger()

# %% name="exercise-1"
lesson.exercise("02-1")

# %% [markdown] name="ledger-notes" lang="fr" tags=["facilitator"] minutes=8
# Demander à chaque groupe la ligne qui l’a fait hésiter, et l’indice qui a tranché.

# %% [markdown] name="ledger-notes" lang="en" tags=["facilitator"] minutes=8
# Ask each group which line made them hesitate, and which clue decided.

# %% [markdown] name="debt" lang="fr"
# ## Donner son prix à une dette
#
# Le registre traduit des mois de reports en deux montants : ce qui est dû, et ce que l’attente coûte par an. Leur rapport dit combien de temps on peut encore patienter avant que l’attente ne coûte plus que la remise à niveau.

# %% [markdown] name="debt" lang="en"
# ## Price a debt
#
# The register turns months of postponing into two amounts: what is owed, and what waiting costs a year. Their ratio says how long one may still wait before waiting costs more than putting right.

# %% name="register-table"
lesson.register()

# %% name="register-said"
lesson.say_register()

# %% name="exercise-2"
lesson.exercise("02-2")

# %% [markdown] name="debt-notes" lang="fr" tags=["facilitator"] minutes=7
# Faire le même calcul sur la première ligne du registre, puis sur la dernière. Comparer les deux points de rupture.

# %% [markdown] name="debt-notes" lang="en" tags=["facilitator"] minutes=7
# Do the same sum on the register’s first line, then on its last. Compare the two breaking points.

# %% [markdown] name="levers" lang="fr"
# ## Choisir sous contrainte
#
# Tout faire coûte souvent plus que cela ne rapporte. Un conseiller classe : ce que l’action évite en cinq ans, rapporté à ce qu’elle coûte. Les actions de pilotage et de sécurité ne se jugent pas ainsi : les premières ouvrent des choix, les secondes assurent.

# %% [markdown] name="levers" lang="en"
# ## Choose under a budget
#
# Doing everything often costs more than it brings. An adviser ranks: what the action avoids in five years, set against what it costs. Steering and security are not judged this way: the former opens options, the latter insures.

# %% name="exercise-3"
lesson.exercise("02-3")

# %% [markdown] name="levers-notes" lang="fr" tags=["facilitator"] minutes=10
# Réponse attendue : l’ordre par gain, et surtout la raison. Demander ensuite quel levier l’assureur ou un client rendrait obligatoire.

# %% [markdown] name="levers-notes" lang="en" tags=["facilitator"] minutes=10
# Expected: the order by gain, and above all the reason. Then ask which lever an insurer or a client would make compulsory.

# %% name="progress"
lesson.progress()
