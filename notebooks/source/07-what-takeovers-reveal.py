# ---
# workbook:
#   lesson: 07
#   fr: 07-ce-que-revelent-les-reprises
#   en: 07-what-takeovers-reveal
# ---

# %% [markdown] name="title" lang="fr"
# # Ce que révèlent les reprises
#
# **Pour qui** : dirigeants et responsables informatiques de PME, prestataires entrants ou sortants, conseillers.
#
# **Durée** : trente minutes seul, MINUTES en atelier.
#
# **Vous repartirez avec** : ce que vous tenez vraiment, ceux sur qui tout repose, et l’ordre des quatre-vingt-dix premiers jours.

# %% [markdown] name="title" lang="en"
# # What takeovers reveal
#
# **For**: owners and IT managers of small firms, incoming or outgoing providers, advisers.
#
# **Time**: thirty minutes alone, MINUTES in a workshop.
#
# **You will take away**: what you really hold, those on whom all rests, and the order of the first ninety days.

# %% [markdown] name="how-to" lang="fr"
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. L’exemple est fictif. Pour votre entreprise, remplacez `ateliers-bremond`, ci-dessous, par le fichier rempli dans la leçon 00.

# %% [markdown] name="how-to" lang="en"
# To show everything: menu **Run**, then **Run All Cells**. The example is fictional. For your own firm, replace `ateliers-bremond`, below, with the file filled in lesson 00.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("07", language=LANGUAGE, case="ateliers-bremond")
lesson

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# Déroulé de l’atelier :
#
# AGENDA
#
# Si le temps manque, gardez les trente points, ceux sur qui tout repose et les trente premiers jours. Si le prestataire est là, lui laisser la parole en premier sur ce qu’il aimerait remettre.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# How the workshop runs:
#
# AGENDA
#
# If time is short, keep the thirty items, those on whom all rests and the first thirty days. If the provider is in the room, let them speak first of what they would like to hand over.

# %% [markdown] name="scene" lang="fr"
# ## Trois jours
#
# Une reprise commence par une phrase banale : « je croyais payer un forfait ». Le premier jour, on demande le contrat. Le deuxième, les accès. Le troisième, la sauvegarde. Chaque fois, la réponse tient dans la tête de quelqu’un d’autre. Voici l’histoire.

# %% [markdown] name="scene" lang="en"
# ## Three days
#
# A takeover begins with an ordinary sentence: “I thought I was paying a flat fee”. On day one you ask for the contract. On day two, for the access. On day three, for the backup. Each time the answer is in somebody else’s head. Here is the story.

# %% name="scene-story"
lesson.say_story()

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=5
# Lire les trois journées, une voix par jour. Demander : « laquelle de ces réponses auriez-vous, demain, sans appeler personne ? » Réponse attendue : une ou deux. Piège : en faire le procès du technicien ; on ne lui a jamais rien demandé d’autre.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=5
# Read the three days, one voice a day. Ask: “which of these answers would you have tomorrow, without ringing anyone?” Expected: one or two. Pitfall: putting the technician on trial; nothing else was ever asked of him.

# %% [markdown] name="audit" lang="fr"
# ## Trente choses à tenir
#
# Un audit de reprise ne juge pas la technique. Il demande, chose par chose : est-ce à vous, et pouvez-vous le prouver ? Accès, domaines, licences, réseau, papiers, sauvegardes, contrats, personnes. Ce qui est tenu est plein, ce qui manque est rayé.

# %% [markdown] name="audit" lang="en"
# ## Thirty things to hold
#
# A takeover audit does not judge the technique. It asks, one thing at a time: is it yours, and can you prove it? Access, domains, licences, network, papers, backups, contracts, people. What is held is solid, what is missing is hatched.

# %% name="audit-chart"
lesson.audit()

# %% name="audit-said"
lesson.say_audit()

# %% [markdown] name="audit-reading" lang="fr"
# Regardez surtout le gris : « en partie » est l’état le plus trompeur. Le mot de passe existe, mais un seul le connaît. La copie existe, mais sous le même compte que l’original. Tout marche, jusqu’au jour où il faut s’en servir.

# %% [markdown] name="audit-reading" lang="en"
# Look at the grey above all: “in part” is the most deceptive state. The password exists, but only one person knows it. The copy exists, but under the same account as the original. Everything works, until the day it is needed.

# %% name="exercise-1"
lesson.exercise("07-1")

# %% [markdown] name="audit-notes" lang="fr" tags=["facilitator"] minutes=9
# Avant d’afficher, chacun parie sur le nombre de points tenus. Puis montrer, puis l’exercice à main levée. Réponse attendue : les paris sont trop hauts. Faire définir « tenu » : à notre nom, essayé, prouvé. Piège : cocher parce que « le prestataire s’en occupe ».

# %% [markdown] name="audit-notes" lang="en" tags=["facilitator"] minutes=9
# Before showing it, everyone bets on the number of items held. Then show, then the exercise by show of hands. Expected: the bets are too high. Have them define “held”: in our name, tried, proved. Pitfall: ticking because “the provider takes care of it”.

# %% [markdown] name="index" lang="fr"
# ## Pourriez-vous partir ?
#
# L’indice de réversibilité ne dit pas qu’il faut partir. Il dit si vous le pourriez sans perdre la main. Une firme qui peut partir négocie, reste et demande mieux ; une firme qui ne le peut pas espère.

# %% [markdown] name="index" lang="en"
# ## Could you leave?
#
# The reversibility index does not say that you should leave. It says whether you could without losing your grip. A firm that can leave negotiates, stays and asks for better; a firm that cannot, hopes.

# %% [markdown] name="index-cost" lang="fr"
# Partir a un prix, même bien préparé. Un ordre de grandeur, d’une seule source et donc à citer comme tel : de [[reversibility_cost_share]] à [[reversibility_cost_share.high]] d’une année de contrat ([[reversibility_cost_share.who]]). Mal préparé, personne ne le sait d’avance ; c’est le vrai sujet.

# %% [markdown] name="index-cost" lang="en"
# Leaving has a price, even well prepared. An order of magnitude, from one source and so to be quoted as such: [[reversibility_cost_share]] to [[reversibility_cost_share.high]] of a year of contract ([[reversibility_cost_share.who]]). Badly prepared, nobody knows beforehand; that is the real subject.

# %% [markdown] name="index-how" lang="fr" tags=["folded"]
# Comment c’est calculé
#
# Chaque chose a un poids, de un à trois. Tenue, elle compte en entier ; en partie, pour moitié ; absente, pour rien. L’indice est la somme obtenue, rapportée aux poids de ce qui vous concerne, sur cent. Ce que l’on ignore vaut zéro dans le pire cas, tout dans le meilleur : d’où une plage. Les poids sont notre jugement.

# %% [markdown] name="index-how" lang="en" tags=["folded"]
# How it is worked out
#
# Each thing has a weight, from one to three. Held, it counts whole; in part, for half; missing, for nothing. The index is the sum obtained over the weights of what concerns you, out of a hundred. What is not known is worth nought in the worst case and all in the best: hence a range. The weights are our judgement.

# %% name="exercise-2"
lesson.exercise("07-2")

# %% [markdown] name="index-notes" lang="fr" tags=["facilitator"] minutes=8
# Demander : « si vous annonciez votre départ demain, que feriez-vous d’abord ? » Réponse attendue : récupérer les accès, donc avant de l’annoncer. Faire le calcul de l’exercice à la main. Piège : lire l’indice comme une note du prestataire ; il mesure ce que vous tenez, vous.

# %% [markdown] name="index-notes" lang="en" tags=["facilitator"] minutes=8
# Ask: “if you gave notice tomorrow, what would you do first?” Expected: get the access back, hence before saying so. Do the sum of the exercise by hand. Pitfall: reading the index as a mark for the provider; it measures what you hold yourself.

# %% [markdown] name="holders" lang="fr"
# ## Sur qui tout repose
#
# Une jambe cassée, une démission, un lundi sans réponse : combien de personnes peuvent manquer avant que la moitié de l’essentiel ne soit plus tenue par personne ? Le tableau nomme ceux qui sont seuls à tenir quelque chose.

# %% [markdown] name="holders" lang="en"
# ## On whom all rests
#
# A broken leg, a resignation, a Monday without an answer: how many people can be missing before half of what is essential is held by nobody? The table names those who alone hold something.

# %% name="holders-table"
lesson.holders()

# %% name="holders-said"
lesson.say_holders()

# %% [markdown] name="holders-reading" lang="fr"
# Ce n’est pas une question de confiance. Celui qui tient tout est souvent le plus dévoué, et c’est lui que l’on rend malade. Une seconde personne, un coffre, une feuille à jour : la dépendance baisse sans que personne perde son métier.

# %% [markdown] name="holders-reading" lang="en"
# This is not a matter of trust. Whoever holds everything is often the most devoted, and the one we wear out. A second person, a vault, an up-to-date sheet: dependence falls without anybody losing their job.

# %% [markdown] name="holders-notes" lang="fr" tags=["facilitator"] minutes=6
# Sur papier, chacun écrit cinq choses essentielles et, en face, les noms de ceux qui les tiennent. Barrer le nom le plus fréquent : que reste-t-il ? Réponse attendue : un silence, puis un second nom. Piège : écrire « le prestataire » au lieu d’une personne.

# %% [markdown] name="holders-notes" lang="en" tags=["facilitator"] minutes=6
# On paper, everyone writes five essential things and, opposite, the names of those who hold them. Cross out the commonest name: what is left? Expected: a silence, then a second name. Pitfall: writing “the provider” instead of a person.

# %% [markdown] name="days" lang="fr"
# ## Trente, soixante, quatre-vingt-dix jours
#
# On ne répare pas tout d’un coup. D’abord ce dont la perte arrête tout ou vous fait perdre la main ; ensuite ce qui permet de comprendre ; enfin ce qui rend la chose durable. Le tableau donne l’ordre, l’essentiel en tête.

# %% [markdown] name="days" lang="en"
# ## Thirty, sixty, ninety days
#
# Not everything is mended at once. First what would stop everything or cost you your grip if lost; then what lets you understand; last what makes it lasting. The table gives the order, essentials on top.

# %% name="days-table"
lesson.first_days()

# %% name="days-said"
lesson.say_first_days()

# %% [markdown] name="days-reading" lang="fr"
# Remarquez ce qui n’y est pas : aucun achat le premier mois. Les premiers gestes sont des demandes, des noms que l’on change, un essai que l’on fait devant témoin. Et l’on ne touche pas à la machine que personne n’ose redémarrer avant d’avoir relu une sauvegarde.

# %% [markdown] name="days-reading" lang="en"
# Notice what is not there: no purchase in the first month. The first moves are requests, names that are changed, a test made before a witness. And nobody touches the machine no one dares restart before a backup has been read back.

# %% name="exercise-3"
lesson.exercise("07-3")

# %% [markdown] name="days-notes" lang="fr" tags=["facilitator"] minutes=9
# Par table : choisir trois gestes pour cette semaine, avec un nom et une preuve attendue. Deux minutes, puis lecture. Réponse attendue : trois demandes écrites, aucune dépense. Piège : commencer par le serveur parce qu’il fait peur. À sauter si besoin : les soixante et quatre-vingt-dix jours.

# %% [markdown] name="days-notes" lang="en" tags=["facilitator"] minutes=9
# In groups: choose three moves for this week, each with a name and the proof expected. Two minutes, then read aloud. Expected: three written requests, no spending. Pitfall: beginning with the server because it is frightening. To skip if need be: the sixty and ninety days.

# %% [markdown] name="handover" lang="fr"
# ## Ce que le sortant doit remettre
#
# Un prestataire qui part n’est pas un adversaire ; il est pressé, et ce qui n’est pas listé ne sera pas rendu. La liste se demande tôt, calmement, pendant que le contrat court encore. Chaque ligne dit la preuve qui la ferme.

# %% [markdown] name="handover" lang="en"
# ## What the outgoing one must hand over
#
# A provider who leaves is not an opponent; they are in a hurry, and what is not listed will not be returned. The list is asked for early, calmly, while the contract still runs. Each line says the proof that closes it.

# %% name="handover-table"
lesson.hand_over()

# %% name="handover-said"
lesson.say_hand_over()

# %% [markdown] name="handover-reading" lang="fr"
# La meilleure preuve est un essai : ouvrir une session avec le compte remis, relire la sauvegarde, appeler l’éditeur. Une liste signée ne suffit pas. Ce qui touche aux données ou au contrat se vérifie avec un juriste ; ceci n’est pas un conseil juridique.

# %% [markdown] name="handover-reading" lang="en"
# The best proof is a trial: open a session with the account handed over, read the backup back, ring the publisher. A signed list is not enough. Whatever touches data or the contract is checked with a lawyer; this is not legal advice.

# %% [markdown] name="success" lang="fr"
# ## Celles qui réussissent
#
# Voici une autre société fictive, dix-huit mois après sa reprise. Mêmes débuts : mot de passe chez le technicien, licences au nom d’un autre. Elle a gardé son prestataire. Ni grand projet ni gros budget : un dialogue, un suivi, une date.

# %% [markdown] name="success" lang="en"
# ## Those that succeed
#
# Here is another fictional firm, eighteen months after its takeover. The same start: password with the technician, licences in another’s name. It kept its provider. No grand project, no large budget: a dialogue, a follow-up, a date.

# %% name="success-chart"
taken_over = start("07", language=LANGUAGE, case="negoce-marlande")
taken_over.audit()

# %% name="success-said"
taken_over.say_audit()

# %% [markdown] name="success-notes" lang="fr" tags=["facilitator"] minutes=5
# Demander ce que cette société a acheté. Réponse attendue : presque rien. Faire dire les trois mots qui reviennent : dialogue, suivi, vision longue. Piège : croire qu’il a fallu changer de prestataire.

# %% [markdown] name="success-notes" lang="en" tags=["facilitator"] minutes=5
# Ask what this firm bought. Expected: almost nothing. Have the room say the three words that come back: dialogue, follow-up, long view. Pitfall: believing that a change of provider was needed.

# %% [markdown] name="own" lang="fr"
# ## Votre audit
#
# À vous. Commencez par les accès : c’est là que l’on perd la main. « Je ne sais pas » est une réponse, et la plus utile : elle ouvre la plage et devient une demande. Écrivez des noms de personnes, jamais celui d’une société.

# %% [markdown] name="own" lang="en"
# ## Your own audit
#
# Your turn. Begin with access: that is where firms lose their grip. “I don’t know” is an answer, and the most useful one: it opens the range and becomes a request. Write the names of people, never that of a company.

# %% name="own-panel"
lesson.audit_panel()

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - Tenu veut dire : à votre nom, essayé, prouvé.
# - « En partie » est l’état le plus trompeur : tout marche jusqu’au mauvais jour.
# - Pouvoir partir donne le droit de rester et de demander mieux.
# - Comptez les départs qui vous laisseraient sans personne ; nommez un second.
# - Le premier mois, des demandes et un essai, aucun achat.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - Held means: in your name, tried, proved.
# - “In part” is the most deceptive state: everything works until the bad day.
# - Being able to leave gives the right to stay and ask for better.
# - Count the departures that would leave you with nobody; name a second person.
# - In the first month, requests and a test, no purchase.

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
# Cherchez au nom de qui est votre nom de domaine, et quelle adresse reçoit l’avis d’échéance. Si c’est celle d’un ancien salarié ou d’un fournisseur, écrivez aujourd’hui pour la changer. C’est gratuit, et c’est tout votre courrier qui en dépend.

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# Find in whose name your domain name is, and which address receives the renewal notice. If it is a former employee’s or a supplier’s, write today to change it. It is free, and all your mail depends on it.

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=4
# Chacun choisit une chose à récupérer, la personne à qui la demander, et la preuve qui fermera la demande. Réponse attendue : une phrase que l’on peut envoyer ce soir. Rappeler que l’audit rempli va dans le document à emporter.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=4
# Everyone chooses one thing to get back, the person to ask, and the proof that will close the request. Expected: a sentence that can be sent tonight. Remind them that the filled audit goes into the handout.

# %% name="progress"
lesson.progress()

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# La leçon suivante, [L’informatique comme levier](08-un-levier.ipynb), part de ce que vous tenez désormais : quels projets la dette retarde, ce que ce retard coûte, et quelles dates vous sont imposées. On reprend la main pour s’en servir.

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# The next lesson, [IT as a lever](08-it-as-a-lever.ipynb), starts from what you now hold: which projects debt delays, what the delay costs, and which dates are imposed on you. One takes back control in order to use it.
