# ---
# workbook:
#   lesson: 06
#   fr: 06-subie-ou-pilotee
#   en: 06-endured-or-steered
# ---

# %% [markdown] name="title" lang="fr"
# # Subie ou pilotée : la posture et les deux regards
#
# **Pour qui** : dirigeants et responsables informatiques de PME, prestataires, conseillers qui les réunissent.
#
# **Durée** : vingt-cinq minutes seul, MINUTES en atelier.
#
# **Vous repartirez avec** : la place de votre entreprise sur la carte, la liste des sujets que vous et votre prestataire ne voyez pas pareil, et la pièce qui départage chacun.

# %% [markdown] name="title" lang="en"
# # Endured or steered: posture, and two views
#
# **For**: owners and IT managers of small firms, providers, and the advisers who bring them to one table.
#
# **Time**: twenty-five minutes alone, MINUTES in a workshop.
#
# **You will take away**: your firm’s place on the map, the list of subjects you and your provider see differently, and the document that settles each one.

# %% [markdown] name="how-to" lang="fr"
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. L’exemple est une société fictive, qui a répondu d’un côté et son prestataire de l’autre. Pour la vôtre, remplacez `conseil-aubremont`, ci-dessous, par le fichier rempli dans la leçon 00.

# %% [markdown] name="how-to" lang="en"
# To show everything: menu **Run**, then **Run All Cells**. The example is a fictional firm that answered on one side, and its provider on the other. For your own, replace `conseil-aubremont`, below, with the file filled in lesson 00.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("06", language=LANGUAGE, case="conseil-aubremont")
lesson

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# Déroulé de l’atelier :
#
# AGENDA
#
# Si le temps manque, gardez la carte, les deux regards et la conclusion. Si le prestataire est dans la salle, le prévenir avant : personne n’est jugé, on compare des réponses.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# How the workshop runs:
#
# AGENDA
#
# If time is short, keep the map, the two views and the close. If the provider is in the room, tell them beforehand: nobody is judged, answers are compared.

# %% [markdown] name="scene" lang="fr"
# ## Deux salles, un matin
#
# La direction est dans une salle, le prestataire dans l’autre. Mêmes questions, mêmes mots, une heure. À midi, les réponses sont affichées côte à côte. Personne n’a menti, et pourtant on croirait lire deux contrats. Voici l’histoire.

# %% [markdown] name="scene" lang="en"
# ## Two rooms, one morning
#
# Management is in one room, the provider in the other. Same questions, same words, one hour. At noon the answers go up side by side. Nobody has lied, and yet you would think there were two contracts. Here is the story.

# %% name="scene-story"
lesson.say_story()

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=5
# Lire à voix haute jusqu’au silence, puis s’arrêter. Demander : « qui a tort ? » Réponse attendue : personne, ou les deux. Faire relever le fauteuil vide : le prestataire rend compte, mais à quelqu’un qui n’est plus là. Piège : chercher un coupable avant de chercher la pièce.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=5
# Read aloud as far as the silence, then stop. Ask: “who is wrong?” Expected: nobody, or both. Point out the empty chair: the provider does report, to someone who has gone. Pitfall: looking for a culprit before looking for the document.

# %% [markdown] name="posture" lang="fr"
# ## Une posture, pas une taille
#
# Subir, c’est apprendre les décisions après coup. Piloter, c’est tenir deux choses : le contrôle (qui détient les accès, le contrat, les chiffres) et l’anticipation (qui prévoit, essaie, remplace avant la panne). La carte croise les deux.

# %% [markdown] name="posture" lang="en"
# ## A posture, not a size
#
# To endure is to hear of decisions afterwards. To steer is to hold two things: control (who has the access, the contract, the figures) and anticipation (who foresees, tests, replaces before the breakdown). The map crosses the two.

# %% name="posture-chart"
lesson.posture()

# %% name="posture-said"
lesson.say_posture()

# %% [markdown] name="posture-reading" lang="fr"
# Quatre cases. En bas à gauche, on subit. Beaucoup d’anticipation sans contrôle, c’est déléguer : tout va bien tant que l’autre va bien. Beaucoup de contrôle sans anticipation, c’est surveiller la panne arriver. Seule la dernière case laisse choisir.

# %% [markdown] name="posture-reading" lang="en"
# Four quarters. Bottom left, you endure. Plenty of anticipation without control is delegating: all goes well as long as they do. Plenty of control without anticipation is watching the breakdown arrive. Only the last quarter leaves you a choice.

# %% [markdown] name="posture-how" lang="fr" tags=["folded"]
# Comment c’est calculé
#
# Le contrôle réunit les questions sur les réunions, le périmètre, la documentation, les accès et la sortie. L’anticipation : renouvellement, correctifs, surveillance, essais de restauration, conseil. Quand les deux ont répondu et diffèrent, la réponse la plus basse compte : le résultat doit tenir quel que soit celui qui a raison. L’effectif et le budget n’entrent nulle part.

# %% [markdown] name="posture-how" lang="en" tags=["folded"]
# How it is worked out
#
# Control gathers the questions on steering meetings, scope, documentation, access and exit. Anticipation: renewal, updates, monitoring, restore tests, advice. When both have answered and differ, the lower answer counts: the result must hold whoever is right. Headcount and budget enter nowhere.

# %% name="exercise-1"
lesson.exercise("06-1")

# %% [markdown] name="posture-notes" lang="fr" tags=["facilitator"] minutes=9
# Avant d’afficher, chacun place son entreprise au doigt et dit pourquoi. Puis l’exercice, à main levée. Réponse attendue : « nous sommes petits » et « nous payons cher » ne placent personne. Piège : croire que piloter veut dire reprendre en interne. À sauter si besoin : le calcul replié.

# %% [markdown] name="posture-notes" lang="en" tags=["facilitator"] minutes=9
# Before showing it, everyone points at their firm’s place and says why. Then the exercise, by show of hands. Expected: “we are small” and “we pay a lot” place nobody. Pitfall: taking steering for bringing everything back in-house. To skip if need be: the folded sum.

# %% [markdown] name="steered" lang="fr"
# ## La même carte, ailleurs
#
# Voici une autre société fictive, bien plus petite. Elle a gardé son prestataire. Elle a relu le contrat ligne à ligne, nommé quelqu’un, et tient une demi-heure de réunion par mois avec quatre chiffres. Regardez où elle est.

# %% [markdown] name="steered" lang="en"
# ## The same map, elsewhere
#
# Here is another fictional firm, a far smaller one. It kept its provider. It read the contract line by line, put somebody in charge, and holds half an hour’s meeting a month with four figures. See where it stands.

# %% name="steered-chart"
steered = start("06", language=LANGUAGE, case="negoce-marlande")
steered.posture()

# %% name="steered-said"
steered.say_posture()

# %% [markdown] name="steered-truth" lang="fr"
# Elle n’a pas acheté de méthode et ne dépense guère moins qu’avant. Ce qui a changé : elle voit venir. Piloter ne fait pas fondre la facture la première année ; cela la rend plus calme, et laisse le choix de partir ou de rester.

# %% [markdown] name="steered-truth" lang="en"
# It bought no method and spends little less than before. What has changed: it sees things coming. Steering does not melt the bill in the first year; it makes it calmer, and leaves the choice of going or staying.

# %% [markdown] name="steered-notes" lang="fr" tags=["facilitator"] minutes=5
# Demander ce que la petite société a acheté. Réponse attendue : presque rien ; un mandat, une date fixe, quatre chiffres. Puis : « chez vous, qui tiendrait cette demi-heure ? » Écrire un nom, pas une fonction. Piège : répondre « le prestataire ».

# %% [markdown] name="steered-notes" lang="en" tags=["facilitator"] minutes=5
# Ask what the small firm bought. Expected: almost nothing; a mandate, a fixed date, four figures. Then: “in your firm, who would hold that half-hour?” Write a name, not a job title. Pitfall: answering “the provider”.

# %% [markdown] name="views" lang="fr"
# ## Deux regards sur une même entreprise
#
# Retour à la première société. Le disque est la réponse de la direction, le losange celle du prestataire, thème par thème. Les plus grands écarts sont en haut, hachurés : on les regarde avant de regarder les notes.

# %% [markdown] name="views" lang="en"
# ## Two views of one firm
#
# Back to the first firm. The disc is management’s answer, the diamond the provider’s, theme by theme. The widest gaps are on top, hatched: look at them before you look at the scores.

# %% name="views-chart"
lesson.two_views()

# %% name="views-said"
lesson.say_two_views()

# %% [markdown] name="views-reading" lang="fr"
# Un écart n’est ni une faute ni un mensonge. Souvent les deux disent vrai : la réunion existe, mais entre deux personnes dont l’une est partie ; les pénalités existent, dans une annexe que personne n’a. L’écart dit où l’information s’arrête.

# %% [markdown] name="views-reading" lang="en"
# A gap is neither a fault nor a lie. Often both tell the truth: the meeting takes place, between two people one of whom has left; the penalties exist, in an appendix nobody has. The gap says where information stops.

# %% [markdown] name="views-rare" lang="fr"
# Poser la question ensemble reste rare. [[supplier_risk_review_share.who]] : [[supplier_risk_review_share]] disent examiner les risques que leur apportent leurs fournisseurs directs. Source : [[supplier_risk_review_share.source]]. Les autres font confiance, ou n’y pensent pas ; de loin, cela se ressemble.

# %% [markdown] name="views-rare" lang="en"
# Asking the question together is still rare. [[supplier_risk_review_share.who]]: [[supplier_risk_review_share]] say they look at the risks their immediate suppliers bring. Source: [[supplier_risk_review_share.source]]. The others trust, or do not think of it; from a distance the two look alike.

# %% [markdown] name="views-how" lang="fr" tags=["folded"]
# Comment c’est calculé
#
# Chaque réponse a un niveau, de zéro (subi) à quatre (maîtrisé). Pour une question, la proximité vaut un moins l’écart divisé par quatre ; la vision partagée est leur moyenne, sur cent. Une question qu’un seul sait, ou personne, laisse une plage : du pire au meilleur de ce qu’elle peut cacher.

# %% [markdown] name="views-how" lang="en" tags=["folded"]
# How it is worked out
#
# Each answer has a level, from zero (endured) to four (mastered). For one question, closeness is one less the gap divided by four; shared vision is their mean, out of a hundred. A question that only one of you knows, or neither, leaves a range: from the worst to the best it may hide.

# %% name="exercise-2"
lesson.exercise("06-2")

# %% [markdown] name="views-notes" lang="fr" tags=["facilitator"] minutes=10
# À deux, l’un joue la direction, l’autre le prestataire : chacun défend la réponse de son camp sur le thème du haut, une minute chacun. Réponse attendue : les deux récits tiennent debout. Piège : faire la moyenne des deux réponses ; une moyenne n’est la réponse de personne.

# %% [markdown] name="views-notes" lang="en" tags=["facilitator"] minutes=10
# In pairs, one plays management, the other the provider: each defends their side’s answer on the top theme, one minute each. Expected: both stories hold. Pitfall: averaging the two answers; an average is nobody’s answer.

# %% [markdown] name="gaps" lang="fr"
# ## La pièce qui départage
#
# On ne vote pas sur un fait : on va le chercher. Pour chaque désaccord, le tableau nomme la pièce à poser sur la table, une date, une liste, un compte rendu. La réunion qui suit dure moins longtemps.

# %% [markdown] name="gaps" lang="en"
# ## The document that settles it
#
# Nobody votes on a fact: one goes and fetches it. For each disagreement, the table names what to put on the table, a date, a list, a set of minutes. The meeting that follows is shorter.

# %% name="gaps-table"
lesson.disagreements()

# %% name="gaps-said"
lesson.say_disagreements()

# %% [markdown] name="gaps-reading" lang="fr"
# Ne les traitez pas tous. Choisissez les trois premiers et demandez, pour chacun, la pièce, à une date. Si elle existe, l’écart se ferme ce jour-là. Si personne ne la trouve, vous avez la réponse, et une action pour le plan.

# %% [markdown] name="gaps-reading" lang="en"
# Do not take them all. Choose the first three and ask, for each, for the document, by a date. If it exists, the gap closes that day. If nobody can find it, you have your answer, and an action for the plan.

# %% name="exercise-3"
lesson.exercise("06-3")

# %% [markdown] name="gaps-notes" lang="fr" tags=["facilitator"] minutes=9
# Par table : rédiger la demande au prestataire, trois lignes, trois pièces, une date. La lire à voix haute. Réponse attendue : aucun adjectif, aucun reproche, des choses que l’on peut poser sur une table. Piège : demander « un point » au lieu d’une pièce.

# %% [markdown] name="gaps-notes" lang="en" tags=["facilitator"] minutes=9
# In groups: write the request to the provider, three lines, three documents, one date. Read it aloud. Expected: no adjective, no reproach, things one can lay on a table. Pitfall: asking for “a catch-up” instead of a document.

# %% [markdown] name="apart" lang="fr"
# ## Faire l’exercice chez vous
#
# Envoyez au prestataire son questionnaire, répondez au vôtre sans le consulter, puis réunissez les deux fichiers ici. Rien ne quitte ce poste. Refait chaque année, l’exercice mesure la relation mieux qu’un indice de satisfaction : les écarts se ferment, ou non.

# %% [markdown] name="apart" lang="en"
# ## Do it in your own firm
#
# Send the provider their questionnaire, answer yours without consulting them, then bring the two files together here. Nothing leaves this machine. Done again every year, the exercise measures the relationship better than a satisfaction score: gaps close, or they do not.

# %% name="apart-panel"
lesson.answers_panel()

# %% [markdown] name="apart-notes" lang="fr" tags=["facilitator"] minutes=4
# Montrer où l’on dépose les réponses du prestataire. Convenir avec lui, avant, de ce qui sera montré et à qui. Réponse attendue : une date pour les deux questionnaires. Piège : répondre ensemble ; le premier qui parle fixe la réponse de l’autre.

# %% [markdown] name="apart-notes" lang="en" tags=["facilitator"] minutes=4
# Show where the provider’s answers are dropped. Agree with them beforehand on what will be shown, and to whom. Expected: a date for both questionnaires. Pitfall: answering together; whoever speaks first sets the other’s answer.

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - Subie ou pilotée : c’est une posture, ni une taille ni un budget.
# - Contrôle et anticipation se tiennent : l’un sans l’autre délègue, ou regarde.
# - Direction et prestataire répondent séparément ; l’écart est le résultat.
# - Un désaccord se tranche par une pièce, jamais par une moyenne.
# - Le même exercice, chaque année, dit si la relation avance.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - Endured or steered: it is a posture, neither a size nor a budget.
# - Control and anticipation go together: one without the other delegates, or looks on.
# - Management and provider answer apart; the gap is the finding.
# - A disagreement is settled by a document, never by an average.
# - The same exercise, every year, tells whether the relationship is moving.

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
# Choisissez une question, une seule : « à quand remonte notre dernière réunion de pilotage, et qui y était ? » Répondez par écrit, puis demandez au prestataire d’en faire autant. Si les deux réponses diffèrent, vous tenez l’ordre du jour de la prochaine.

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# Choose one question, only one: “when was our last steering meeting, and who was there?” Write down your answer, then ask the provider to do the same. If the two differ, you have the agenda of the next one.

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=4
# Chacun écrit une question qu’il posera séparément à son prestataire, et le jour où il le fera. Réponse attendue : une question dont la réponse est une date, un nom ou une liste. Rappeler que l’export donne le support et le document à emporter.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=4
# Everyone writes one question to put to their provider apart, and the day they will do it. Expected: a question whose answer is a date, a name or a list. Remind them that the export gives the deck and the handout.

# %% name="progress"
lesson.progress()

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# La leçon suivante, [Ce que révèlent les reprises](07-ce-que-revelent-les-reprises.ipynb), ouvre les placards : les accès, les papiers, les sauvegardes, et ce qu’une mission de reprise y trouve. La carte que vous venez de lire vous dira ce que vous craignez d’y voir.

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# The next lesson, [What takeovers reveal](07-what-takeovers-reveal.ipynb), opens the cupboards: access, papers, backups, and what a takeover finds in them. The map you have just read will tell you what you are afraid of seeing there.
