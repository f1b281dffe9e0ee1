# ---
# workbook:
#   lesson: 00
#   fr: 00-commencer-ici
#   en: 00-start-here
# ---

# %% [markdown] name="title" lang="fr"
# # Commencer ici : votre entreprise en dix minutes
#
# **Pour qui** : dirigeants et responsables informatiques de PME, conseillers qui les accompagnent.
#
# **Durée** : dix minutes seul, MINUTES en atelier.
#
# **Vous repartirez avec** : six notes sur ce qui fragilise votre infogérance, votre posture sur une carte, et la liste de ce que personne ne sait.

# %% [markdown] name="title" lang="en"
# # Start here: your firm in ten minutes
#
# **For**: owners and IT managers of small firms, and the advisers who support them.
#
# **Time**: ten minutes alone, MINUTES in a workshop.
#
# **You will take away**: six scores on what weakens your managed services, your posture on a map, and the list of what nobody knows.

# %% [markdown] name="how-to" lang="fr"
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. L’exemple est une entreprise fictive. Pour la vôtre, donnez-lui un nom sous la liste ci-dessous et commencez-la : son dossier naît vide et se remplit avec vous. Exécutez ensuite les cellules qui suivent la liste.

# %% [markdown] name="how-to" lang="en"
# To show everything: menu **Run**, then **Run All Cells**. The example is a fictional firm. For your own, give it a name under the list below and begin it: its case file is born empty and fills as you answer. Then run the cells that follow the list.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("00", language=LANGUAGE, case="ateliers-bremond")
lesson

# %% name="firms" tags=["setup"]
lesson.firms()

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# Déroulé de l’atelier :
#
# AGENDA
#
# Si le temps manque, gardez la situation, le verdict et la conclusion ; donnez le reste à lire.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# How the workshop runs:
#
# AGENDA
#
# If time is short, keep the situation, the verdict and the close; leave the rest as reading.

# %% [markdown] name="firm" lang="fr"
# ## Une entreprise qui vous ressemble
#
# Avant de parler de la vôtre, voici une entreprise inventée, avec son prestataire, son contrat et ses habitudes. Lisez-la comme un voisin de zone artisanale : qu’est-ce qui vous rappelle chez vous, et qu’est-ce qui vous étonne ?

# %% [markdown] name="firm" lang="en"
# ## A firm like yours
#
# Before turning to yours, meet an invented firm with its provider, its contract and its habits. Read it as you would a neighbour on the same estate: what reminds you of home, and what surprises you?

# %% name="firm-story"
lesson.say_story()

# %% name="firm-contract"
lesson.say_contract()

# %% [markdown] name="firm-notes" lang="fr" tags=["facilitator"] minutes=5
# Dire d’emblée que l’entreprise est fictive. Tour de table, une phrase chacun : « chez nous, c’est pareil pour… ». Ne pas corriger, noter au tableau. Piège : laisser le récit devenir le procès du prestataire. Réponse attendue : au moins une ressemblance par personne.

# %% [markdown] name="firm-notes" lang="en" tags=["facilitator"] minutes=5
# Say at once that the firm is fictional. Round the table, one sentence each: “it is the same here for…”. Do not correct, write on the board. Pitfall: letting the story become the provider’s trial. Expected: at least one likeness per person.

# %% [markdown] name="situation" lang="fr"
# ## Décrire sans deviner
#
# Trente-six questions, sept thèmes, des faits que l’on peut vérifier. Répondez par ce que vous savez, pas par ce que vous espérez. « Je ne sais pas » et « Sans objet » sont deux réponses différentes, et toutes deux comptent. Première fois ? Le bouton **Visite guidée**, en haut, montre le panneau en une minute.

# %% [markdown] name="situation" lang="en"
# ## Describe without guessing
#
# Thirty-six questions, seven themes, facts that can be checked. Answer with what you know, not with what you hope. “I don’t know” and “Does not apply” are two different answers, and both count. First time here? The **Guided tour** button, at the top, shows the panel in a minute.

# %% name="situation-panel"
lesson.situation_panel()

# %% name="situation-said"
lesson.say_situation()

# %% [markdown] name="unknown" lang="fr"
# Une question sans réponse reste à faire. Un « Je ne sais pas », lui, est un résultat : il n’améliore aucune note, il élargit la plage, et il devient une question à poser au prestataire. Savoir ce qu’on ignore est déjà piloter.

# %% [markdown] name="unknown" lang="en"
# A question left blank is still to do. An “I don’t know” is a result: it improves no score, it widens the range, and it becomes a question for the provider. Knowing what you do not know is steering already.

# %% [markdown] name="situation-notes" lang="fr" tags=["facilitator"] minutes=10
# Répondre ensemble à un seul thème, la sécurité, sur le dossier de l’entreprise présente. Lire la question, compter les mains levées avant de cliquer. Si deux personnes diffèrent, choisir « Je ne sais pas » et noter la question. Piège : débattre de la bonne réponse au lieu de constater qu’on ne la connaît pas.

# %% [markdown] name="situation-notes" lang="en" tags=["facilitator"] minutes=10
# Answer one theme together, security, on the case of the firm in the room. Read the question, count raised hands before clicking. If two people differ, choose “I don’t know” and write the question down. Pitfall: debating the right answer instead of noting that it is not known.

# %% name="exercise-1"
lesson.exercise("00-1")

# %% [markdown] name="verdict" lang="fr"
# ## Le premier verdict
#
# Six erreurs reviennent dans les infogérances qui déçoivent. Chacune reçoit une note : zéro, l’entreprise est à découvert ; cent, elle maîtrise. La partie pleine est le pire cas ; la partie hachurée, ce que vos inconnues laissent ouvert.

# %% [markdown] name="verdict" lang="en"
# ## The first verdict
#
# Six mistakes recur where managed services disappoint. Each gets a score: nought, the firm is exposed; a hundred, it is in command. The solid part is the worst case; the hatched part is what your unknowns leave open.

# %% name="verdict-chart"
lesson.scores()

# %% name="verdict-said"
lesson.say_scores()

# %% [markdown] name="verdict-reading" lang="fr"
# Lisez d’abord les deux barres foncées : ce sont les plus fragiles, et les premières à regarder ensemble. Ensuite, les plus longues hachures : là, une réponse du prestataire changerait plus le verdict que n’importe quel achat.

# %% [markdown] name="verdict-reading" lang="en"
# Read the two dark bars first: they are the weakest, and the first to look at together. Then the longest hatches: there, an answer from the provider would change the verdict more than any purchase.

# %% [markdown] name="verdict-how" lang="fr" tags=["folded"]
# Comment c’est calculé
#
# Chaque réponse vaut une part de zéro à un ; une note est leur moyenne pondérée, sur cent. Une inconnue compte zéro dans le pire cas, un dans le meilleur. Ce que font les autres entreprises n’entre jamais dans une note, ni la taille de la vôtre.

# %% [markdown] name="verdict-how" lang="en" tags=["folded"]
# How it is worked out
#
# Each answer is worth a share from nought to one; a score is their weighted mean, out of a hundred. An unknown counts nought in the worst case, one in the best. What other firms do never enters a score, nor does the size of yours.

# %% [markdown] name="verdict-notes" lang="fr" tags=["facilitator"] minutes=8
# Demander d’abord : « selon vous, quelle est la plus fragile ? » Puis montrer. Réponse attendue : l’écart entre l’intuition et le graphique. Insister : une note basse n’accuse personne, elle dit où regarder. S’il manque du temps, ne commenter que les deux premières.

# %% [markdown] name="verdict-notes" lang="en" tags=["facilitator"] minutes=8
# Ask first: “which do you think is weakest?” Then show. Expected: the gap between hunch and chart. Insist: a low score accuses nobody, it says where to look. If time is short, comment on the first two only.

# %% [markdown] name="posture" lang="fr"
# ## Subir ou piloter
#
# La différence entre deux entreprises tient rarement à leur taille. Elle tient à deux choses : qui maîtrise les accès, le contrat et les décisions ; et qui anticipe, au lieu d’attendre la panne. La carte croise les deux.

# %% [markdown] name="posture" lang="en"
# ## Endure or steer
#
# The difference between two firms is seldom their size. It lies in two things: who controls the accesses, the contract and the decisions; and who anticipates instead of waiting for the failure. The map crosses both.

# %% name="posture-chart"
lesson.posture()

# %% name="posture-said"
lesson.say_posture()

# %% [markdown] name="posture-reading" lang="fr"
# Le rectangle n’est pas une imprécision du dessin : il montre jusqu’où la position pourrait bouger si vos inconnues se révélaient toutes bonnes, ou toutes mauvaises. Plus vous savez, plus il se resserre.

# %% [markdown] name="posture-reading" lang="en"
# The rectangle is not a sloppy drawing: it shows how far the position could move if all your unknowns turned out well, or all badly. The more you know, the smaller it gets.

# %% [markdown] name="posture-notes" lang="fr" tags=["facilitator"] minutes=6
# Chacun place son entreprise au doigt avant de voir la carte. Insister : une petite structure peut piloter. Piège : confondre pilotage et reprise en interne. Réponse attendue : « qui décide ? » plus que « combien ? ».

# %% [markdown] name="posture-notes" lang="en" tags=["facilitator"] minutes=6
# Everyone points at their firm’s place before the map is shown. Insist: a small firm can steer. Pitfall: taking steering for bringing everything back in-house. Expected: “who decides?” rather than “how much?”.

# %% [markdown] name="contract" lang="fr"
# ## Ce que le contrat ne dit pas
#
# Un forfait rassure jusqu’au jour de crise. Ce jour-là, trois chiffres décident de la facture : les heures comprises, les heures nécessaires, le tarif de celles qui dépassent. Les avez-vous sous la main ? Faites le calcul une fois.

# %% [markdown] name="contract" lang="en"
# ## What the contract does not say
#
# A flat fee reassures until the day of the crisis. On that day three figures decide the invoice: the hours included, the hours needed, the rate of those beyond. Do you have them to hand? Work it out once.

# %% name="exercise-3"
lesson.exercise("00-3")

# %% [markdown] name="contract-notes" lang="fr" tags=["facilitator"] minutes=6
# Activité à deux, trois minutes : faire le calcul sur papier, puis sur le contrat de chacun. Réponse attendue : la plupart ne trouvent pas le nombre d’heures comprises. C’est le résultat, pas un échec. Le noter comme question au prestataire.

# %% [markdown] name="contract-notes" lang="en" tags=["facilitator"] minutes=6
# In pairs, three minutes: work it out on paper, then on each firm’s own contract. Expected: most cannot find the number of included hours. That is the finding, not a failure. Write it down as a question for the provider.

# %% [markdown] name="claims" lang="fr"
# ## Les chiffres qui circulent
#
# Les arguments de vente aiment les grands nombres. Ici, chaque chiffre de référence porte sa source, son année et sa fourchette, et vos propres chiffres passent toujours avant. Exercez votre oreille sur cinq phrases entendues en réunion.

# %% [markdown] name="claims" lang="en"
# ## The figures that go around
#
# Sales talk loves large numbers. Here, every reference figure carries its source, its year and its range, and your own figures always come first. Train your ear on five sentences heard in meetings.

# %% name="exercise-2"
lesson.exercise("00-2")

# %% [markdown] name="claims-notes" lang="fr" tags=["facilitator"] minutes=5
# Vote à main levée, phrase par phrase, avant de cocher. Demander à chaque fois : qui a compté, combien, quand ? Piège : tourner en dérision ceux qui y croyaient ; tout le monde a répété l’une de ces phrases.

# %% [markdown] name="claims-notes" lang="en" tags=["facilitator"] minutes=5
# Show of hands, sentence by sentence, before ticking. Ask each time: who counted, how many, when? Pitfall: mocking those who believed it; everybody has repeated one of these sentences.

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - L’infogérance déçoit rarement par nature ; elle déçoit mal cadrée ou sans pilote.
# - « Je ne sais pas » est une information, et une question à poser.
# - Une note est une plage : la partie hachurée se réduit en demandant.
# - La posture compte plus que la taille.
# - Un contrat se lit par ce qu’il ne comprend pas.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - Managed services seldom disappoint by nature; they disappoint when badly framed or not steered.
# - “I don’t know” is information, and a question to ask.
# - A score is a range: the hatched part shrinks by asking.
# - Posture matters more than size.
# - A contract is read by what it leaves out.

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
# Relevez vos « Je ne sais pas ». Envoyez-en trois au prestataire, par écrit, avec une date de réponse. Demandez aussi où trouver les heures comprises et le tarif au-delà. Sa réponse, ou son silence, vous apprendra déjà quelque chose.

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# List your “I don’t knows”. Send three to the provider, in writing, with a date for the answer. Ask as well where to find the included hours and the rate beyond. The answer, or the silence, will teach you something already.

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=5
# Chacun écrit ses trois questions au prestataire et les lit à voix haute. Réponse attendue : des questions qui appellent un fait, une date ou un nom. Garder la feuille : elle ouvre la leçon suivante.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=5
# Everyone writes three questions for the provider and reads them aloud. Expected: questions that call for a fact, a date or a name. Keep the sheet: it opens the next lesson.

# %% name="progress"
lesson.progress()

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# La leçon 01, [Plus que du support](01-plus-que-du-support.ipynb), regarde ce que l’on demande à un prestataire, et ce qu’on ne lui demande jamais. Pour les euros d’abord, passez à la leçon 02, [Ce que vous payez, ce que cela coûte](02-ce-que-vous-payez.ipynb).

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# Lesson 01, [More than support](01-more-than-support.ipynb), looks at what one asks of a provider, and at what one never asks. If you would rather have the euros first, go to lesson 02, [What you pay, what it costs](02-what-you-pay.ipynb).
