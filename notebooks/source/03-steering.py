# ---
# workbook:
#   lesson: 03
#   fr: 03-piloter
#   en: 03-steering
# ---

# %% [markdown] name="title" lang="fr"
# # Piloter : qui, avec quels indicateurs, dans quel but
#
# **Pour qui** : dirigeants et référents informatiques de PME et d’associations, et leurs conseillers.
#
# **Durée** : vingt minutes seul, MINUTES en atelier.
#
# **Vous repartirez avec** : la carte de vos décisions, une poignée de chiffres à demander chaque mois, et l’ordre du jour d’une première réunion.

# %% [markdown] name="title" lang="en"
# # Steering: who, with which indicators, to what end
#
# **For**: owners, trustees and IT leads of small firms and charities, and the advisers who support them.
#
# **Time**: twenty minutes alone, MINUTES in a workshop.
#
# **You will take away**: the map of your decisions, a handful of figures to ask for each month, and the agenda of a first meeting.

# %% [markdown] name="how-to" lang="fr"
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. Pour votre organisation, remplacez `association-les-tilleuls`, ci-dessous, par le fichier rempli dans la leçon 00. La carte se remplit à la souris.

# %% [markdown] name="how-to" lang="en"
# To show everything: menu **Run**, then **Run All Cells**. For your own organisation, replace `association-les-tilleuls`, below, with the file filled in lesson 00. The map is filled in with the mouse.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("03", language=LANGUAGE, case="association-les-tilleuls")
lesson

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# Déroulé de l’atelier :
#
# AGENDA
#
# Si le temps manque, gardez la carte des décisions, les indicateurs et la conclusion. Imprimer la carte vide, une par table.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# How the workshop runs:
#
# AGENDA
#
# If time is short, keep the map of decisions, the indicators and the close. Print the empty map, one a table.

# %% [markdown] name="scene" lang="fr"
# ## « Personne en particulier »
#
# Aux Tilleuls, nous demandons qui décide de l’informatique. La directrice générale réfléchit : « Personne en particulier. » Le trésorier signe, l’administration appelle, chaque service se débrouille. Le rapport du prestataire part chaque mois chez une secrétaire retraitée. Depuis dix-neuf mois, une boîte vide le lit.

# %% [markdown] name="scene" lang="en"
# ## “Nobody in particular”
#
# At Les Tilleuls we ask who decides on IT. The chief executive thinks for a moment: “Nobody in particular.” The treasurer signs, the office rings, each unit makes do. The provider’s report goes out every month to a secretary who has retired. For nineteen months an empty mailbox has read it.

# %% name="scene-said"
lesson.say_governance()

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=4
# Chacun écrit, sans parler, le nom de celui qui décide de l’informatique chez lui, et ce qu’il a décidé en dernier. Réponse attendue : un nom hésitant, et une panne. Piège : rire de la boîte vide ; demander plutôt qui lit le rapport dans la salle.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=4
# Everyone writes, without talking, the name of whoever decides on IT at their place, and what they last decided. Expected: a hesitant name, and a breakdown. Pitfall: laughing at the empty mailbox; ask rather who in the room reads the report.

# %% [markdown] name="who" lang="fr"
# ## Qui : la carte des décisions
#
# Douze décisions reviennent partout. Pour chacune, quelqu’un fait, quelqu’un en répond, d’autres sont consultés ou informés. Une seule règle : quelqu’un de l’entreprise répond de ce qui l’engage. Voici la carte, telle qu’on l’a trouvée en arrivant.

# %% [markdown] name="who" lang="en"
# ## Who: the map of decisions
#
# Twelve decisions recur everywhere. For each, somebody does it, somebody answers for it, others are asked or told. One rule only: somebody of the firm answers for what commits it. Here is the map, as it was found on arrival.

# %% name="who-map"
lesson.decisions()

# %% name="who-said"
lesson.say_decisions()

# %% [markdown] name="who-reading" lang="fr"
# Une décision vide n’attend pas : quelqu’un la prend sans le dire, souvent le prestataire, de bonne foi. Dans [[owner_runs_it_share]] des entreprises françaises de dix à quarante-neuf salariés, le dirigeant tient l’informatique lui-même. Le mandat écrit et le temps réservé sont une autre affaire.

# %% [markdown] name="who-reading" lang="en"
# An empty decision does not wait: somebody takes it without saying so, often the provider, in good faith. In [[owner_runs_it_share]] of French firms of ten to forty-nine people, the managing director is in charge of IT. A written mandate and time set aside are another matter.

# %% name="exercise-1"
lesson.exercise("03-1")

# %% name="exercise-2"
lesson.exercise("03-2")

# %% [markdown] name="panel" lang="fr"
# Remplissez maintenant la vôtre. Dans le panneau, une ligne sans responsable se voit aussitôt, et la charge de chacun aussi. Commencez par le budget, le contrat et les projets : ce sont les trois qui coûtent le plus quand personne ne les prend.

# %% [markdown] name="panel" lang="en"
# Now fill in your own. On the panel, a line without an owner shows at once, and so does each person’s load. Begin with the budget, the contract and the projects: they are the three that cost most when nobody takes them.

# %% name="panel-shown"
lesson.governance_panel()

# %% [markdown] name="who-notes" lang="fr" tags=["facilitator"] minutes=11
# Par table, carte vide et deux stylos : bleu pour ce qui est écrit quelque part, rouge pour ce que l’on croit. Six minutes, puis les exercices. Réponse attendue : beaucoup de rouge. Piège : tout mettre au nom du dirigeant ; au-delà de sept lignes, personne ne tient.

# %% [markdown] name="who-notes" lang="en" tags=["facilitator"] minutes=11
# By table, an empty map and two pens: blue for what is written somewhere, red for what people believe. Six minutes, then the exercises. Expected: a lot of red. Pitfall: putting everything in the owner’s name; beyond seven lines nobody copes.

# %% [markdown] name="leave" lang="fr"
# ## Et s’il partait demain
#
# La carte a une épreuve simple : le prestataire s’arrête, que tenez-vous en main ? Accès, nom de domaine, licences, documentation, sauvegardes. L’audit de reprise les compte, et en tire un indice de réversibilité, la capacité de continuer sans lui.

# %% [markdown] name="leave" lang="en"
# ## If he left tomorrow
#
# The map has a simple test: the provider stops, and what do you hold? Accesses, domain name, licences, documentation, backups. The takeover audit counts them, and draws from them an index of reversibility: the ability to go on without him.

# %% name="leave-said"
lesson.say_audit()

# %% [markdown] name="leave-notes" lang="fr" tags=["facilitator"] minutes=4
# Une question, à main levée : « qui peut nommer, sans appeler personne, le titulaire de son nom de domaine ? » Réponse attendue : une main sur dix. Piège : en faire une menace ; c’est une liste à demander, et la leçon 07 la donne entière.

# %% [markdown] name="leave-notes" lang="en" tags=["facilitator"] minutes=4
# One question, by show of hands: “who can name, without ringing anyone, the holder of their domain name?” Expected: one hand in ten. Pitfall: making it a threat; it is a list to ask for, and lesson 07 gives the whole of it.

# %% [markdown] name="figures" lang="fr"
# ## Avec quels indicateurs
#
# Six chiffres au plus, demandés chaque mois, chacun avec sa cible et l’origine de cette cible. Certaines sont des usages du marché, d’autres nos propositions : aucune n’est une norme. L’important est qu’elles aient été discutées, et qu’un écart déclenche quelque chose.

# %% [markdown] name="figures" lang="en"
# ## With which indicators
#
# Six figures at most, asked for every month, each with its target and where that target comes from. Some are market habits, others our proposals: none is a norm. What matters is that they were discussed, and that a gap sets something off.

# %% name="figures-board"
lesson.indicators()

# %% name="figures-said"
lesson.say_indicators()

# %% [markdown] name="figures-reading" lang="fr"
# Lisez d’abord les cibles manquées : chacune appelle une décision, un nom, une date. Puis les lignes sans cible : elles se fixent à deux, avec le prestataire. Un chiffre que l’on demande et qui ne vient pas est déjà une réponse.

# %% [markdown] name="figures-reading" lang="en"
# Read the missed targets first: each calls for a decision, a name, a date. Then the lines without a target: they are set by two, with the provider. A figure that is asked for and does not come is an answer already.

# %% name="exercise-3"
lesson.exercise("03-3")

# %% [markdown] name="figures-notes" lang="fr" tags=["facilitator"] minutes=9
# Chaque table choisit trois indicateurs et dit, pour chacun, quelle décision il ferait changer. Réponse attendue : on en abandonne un sur deux. Piège : choisir ce que l’outil du prestataire sait produire. Si le temps manque, garder l’exercice pour la maison.

# %% [markdown] name="figures-notes" lang="en" tags=["facilitator"] minutes=9
# Each table chooses three indicators and says, for each, which decision it would change. Expected: every other one is dropped. Pitfall: choosing what the provider’s tool happens to produce. If time is short, leave the exercise as homework.

# %% [markdown] name="end" lang="fr"
# ## Dans quel but : la réunion
#
# Un indicateur sert à décider, et l’on décide ensemble, à date fixe. Une heure, six points, toujours dans le même ordre : ce qui était promis d’abord, ce qui a été décidé à la fin. Le compte rendu tient en trois colonnes : quoi, qui, quand.

# %% [markdown] name="end" lang="en"
# ## To what end: the meeting
#
# An indicator is there to decide with, and decisions are made together, on a fixed date. One hour, six points, always in the same order: what was promised first, what was decided last. The minutes fit in three columns: what, who, when.

# %% name="end-agenda"
lesson.agenda()

# %% name="end-said"
lesson.say_agenda()

# %% [markdown] name="end-truth" lang="fr"
# Aux Tilleuls, la première réunion a duré une demi-heure : quatre chiffres, trois décisions notées. L’une équipait une seule unité de badges et de postes rapides, pour voir si les comptes partagés disparaîtraient d’eux-mêmes. Ils ont disparu. Le reste pouvait attendre la suivante.

# %% [markdown] name="end-truth" lang="en"
# At Les Tilleuls the first meeting took half an hour: four figures, three decisions written down. One gave a single unit badges and quick-start machines, to see whether shared log-ins would die out by themselves. They did. The rest could wait for the next one.

# %% [markdown] name="end-notes" lang="fr" tags=["facilitator"] minutes=7
# Jouer la réunion à trois pendant cinq minutes : direction, référent, prestataire, avec le tableau d’indicateurs. S’arrêter à la première décision écrite. Réponse attendue : on découvre qu’il manque quelqu’un pour dire oui. Piège : la laisser devenir une réunion technique.

# %% [markdown] name="end-notes" lang="en" tags=["facilitator"] minutes=7
# Act out the meeting in threes for five minutes: owner, lead, provider, with the board of indicators. Stop at the first decision written down. Expected: they find that somebody is missing to say yes. Pitfall: letting it turn into a technical meeting.

# %% [markdown] name="change" lang="fr"
# ## Ce que change un pilote
#
# Piloter ne se voit pas d’abord sur la facture : il faut du temps, et du temps coûte. Cela se voit sur la carte de posture. Décider et mesurer déplacent vers la droite ; anticiper déplace vers le haut. La taille n’y entre pas.

# %% [markdown] name="change" lang="en"
# ## What steering changes
#
# Steering does not first show on the bill: it takes time, and time costs. It shows on the map of posture. Deciding and measuring move one to the right; anticipating moves one up. Size does not enter into it.

# %% name="change-map"
lesson.posture()

# %% name="change-said"
lesson.say_posture()

# %% [markdown] name="change-notes" lang="fr" tags=["facilitator"] minutes=5
# Demander : « de combien bougerait le point si l’on nommait quelqu’un demain ? » Réponse attendue : un peu, tout de suite, sans rien acheter. Piège : promettre une économie ; ce qui vient d’abord, ce sont des surprises en moins et des choix qui restent ouverts.

# %% [markdown] name="change-notes" lang="en" tags=["facilitator"] minutes=5
# Ask: “how far would the point move if somebody were named tomorrow?” Expected: a little, at once, without buying anything. Pitfall: promising savings; what comes first is fewer surprises and choices that stay open.

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - Une décision sans responsable est prise quand même, par quelqu’un d’autre.
# - On peut tout confier, sauf ce dont l’entreprise répond.
# - Six chiffres au plus, chacun lié à une décision.
# - Une cible se discute ; son origine s’affiche.
# - Une heure à date fixe vaut mieux qu’un rapport que personne ne lit.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - A decision without an owner is taken all the same, by somebody else.
# - Everything may be handed over, except what the firm answers for.
# - Six figures at most, each tied to a decision.
# - A target is discussed; where it comes from is shown.
# - An hour on a fixed date is worth more than a report nobody reads.

# %% [markdown] name="words" lang="fr" tags=["folded"]
# Les mots de cette leçon
#
# WORDS

# %% [markdown] name="words" lang="en" tags=["folded"]
# The words of this lesson
#
# WORDS

# %% [markdown] name="quiz-intro" lang="fr" tags=["short"]
# ## Cinq questions pour finir

# %% [markdown] name="quiz-intro" lang="en" tags=["short"]
# ## Five questions to finish

# %% name="quiz"
lesson.quiz()

# %% [markdown] name="monday" lang="fr"
# ## Lundi
#
# Nommez une personne, par écrit, avec deux heures par semaine et un suppléant. Vérifiez à quelle adresse part le rapport du prestataire. Puis fixez une date pour la première réunion et envoyez trois questions qui appellent un nom, une date ou un nombre.

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# Name one person, in writing, with two hours a week and a deputy. Check which address the provider’s report goes to. Then set a date for the first meeting and send three questions that call for a name, a date or a number.

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=4
# Chacun écrit le nom du référent, celui du suppléant et la date de la réunion. Réponse attendue : deux noms et une date ; sinon, le nom de celui qui les donnera. Rappeler que la carte et l’ordre du jour partent avec le document à emporter.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=4
# Everyone writes the lead’s name, the deputy’s and the date of the meeting. Expected: two names and a date; failing that, the name of whoever will give them. Say that the map and the agenda leave with the handout.

# %% name="progress"
lesson.progress()

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# La leçon 04, [Même prix, autre contrat](04-meme-prix-autre-contrat.ipynb), met ce pilotage à l’épreuve d’un choix : deux offres au même prix, ce qu’elles comprennent vraiment, ce qu’elles coûteraient une année de crise, et les pièges à chercher avant de signer.

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# Lesson 04, [Same price, different contract](04-same-price-different-contract.ipynb), puts this steering to the test of a choice: two offers at one price, what they really include, what they would cost in a crisis year, and the traps to look for before signing.
