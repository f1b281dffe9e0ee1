# ---
# workbook:
#   lesson: 05
#   fr: 05-securite-des-la-conception
#   en: 05-security-by-design
# ---

# %% [markdown] name="title" lang="fr"
# # La sécurité dès la conception
#
# **Pour qui** : dirigeants et responsables informatiques de PME, conseillers qui les accompagnent.
#
# **Durée** : vingt-cinq minutes seul, MINUTES en atelier.
#
# **Vous repartirez avec** : ce qui peut vous arriver et à quelle fréquence, ce que coûte une mauvaise année, et la liste des protections à prendre, chacune avec sa preuve.

# %% [markdown] name="title" lang="en"
# # Security by design
#
# **For**: owners and IT managers of small firms, and the advisers who support them.
#
# **Time**: twenty-five minutes alone, MINUTES in a workshop.
#
# **You will take away**: what can happen to you and how often, what a bad year costs, and the list of safeguards to take, each with its proof.

# %% [markdown] name="how-to" lang="fr"
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. L’exemple est un office notarial fictif. Pour votre entreprise, remplacez `etude-valombre`, ci-dessous, par le fichier rempli dans la leçon 00. Les montants sont estimés, hors taxes.

# %% [markdown] name="how-to" lang="en"
# To show everything: menu **Run**, then **Run All Cells**. The example is a fictional notary’s office. For your own firm, replace `etude-valombre`, below, with the file filled in lesson 00. Amounts are estimates, excluding VAT.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("05", language=LANGUAGE, case="etude-valombre")
lesson

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# Déroulé de l’atelier :
#
# AGENDA
#
# Si le temps manque, gardez l’exposition, les mauvaises années et l’exercice sur les preuves. Personne ne raconte ici un incident réel avec des noms : le dire en ouvrant.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# How the workshop runs:
#
# AGENDA
#
# If time is short, keep the exposure, the bad years and the exercise on proofs. Nobody tells a real incident with names here: say so as you begin.

# %% [markdown] name="scene" lang="fr"
# ## « Qui s’intéresserait à nous ? »
#
# Un relevé d’identité bancaire part de la vraie adresse, vers le vrai client, avec un faux numéro de compte. Rien n’a été forcé : quelqu’un avait le mot de passe d’une boîte. On nous appelle parce qu’un client l’exige. Voici l’histoire.

# %% [markdown] name="scene" lang="en"
# ## “Who would bother with us?”
#
# Bank details leave from the real address, for the real client, with a false account number. Nothing was forced: somebody had the password of a mailbox. We are called in because a client insists. Here is the story.

# %% name="scene-story"
lesson.say_story()

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=5
# Lire le premier paragraphe. Demander : « qu’aurait-il fallu pour que cela n’arrive pas ? » Réponse attendue : une double authentification, et une règle de rappel au téléphone ; ni l’une ni l’autre n’est un achat. Piège : raconter des catastrophes ; la peur n’aide pas à choisir.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=5
# Read the first paragraph. Ask: “what would it have taken for this not to happen?” Expected: multi-factor authentication, and a rule of calling back; neither is a purchase. Pitfall: telling disasters; fear does not help to choose.

# %% [markdown] name="target" lang="fr"
# ## On ne vous vise pas, on passe
#
# L’attaque ordinaire ne choisit personne. Elle essaie toutes les poignées de la rue, la nuit, et entre où c’est ouvert. Et avant les voleurs, il y a les pannes. Le graphique montre les deux, en années touchées.

# %% [markdown] name="target" lang="en"
# ## You are not targeted, you are tried
#
# The ordinary attack picks nobody. It tries every door handle in the street, at night, and goes in where one gives. And before thieves come failures. The chart shows both, in years hit.

# %% name="exposure-chart"
lesson.exposure()

# %% name="exposure-said"
lesson.say_exposure()

# %% [markdown] name="exposure-reading" lang="fr"
# La dette d’abord, les pirates ensuite. En un an, une panne a arrêté un service chez [[p_outage_hw_sw_eu]] des firmes interrogées, une attaque chez [[p_outage_attack_eu]] ([[p_outage_hw_sw_eu.who]]). Source : [[p_outage_hw_sw_eu.source]]. Regardez aussi la perte à chaque fois : l’attaque est plus rare, et plus lourde.

# %% [markdown] name="exposure-reading" lang="en"
# Debt first, hackers next. In one year a failure stopped a service at [[p_outage_hw_sw_eu]] of the firms surveyed, an attack at [[p_outage_attack_eu]] ([[p_outage_hw_sw_eu.who]]). Source: [[p_outage_hw_sw_eu.source]]. Look too at the loss each time: the attack is rarer, and heavier.

# %% [markdown] name="exposure-how" lang="fr" tags=["folded"]
# Comment c’est calculé
#
# Pour chaque sorte d’incident, une fréquence publiée, corrigée par votre taille, l’âge de votre parc et vos protections. Seuls comptent les incidents qui font perdre de l’argent. La panne coûte les heures arrêtées ; l’intrusion et la fraude, des montants d’assureurs, ramenés à votre taille. Ce sont des estimations : le registre dit lesquelles sont des jugements.

# %% [markdown] name="exposure-how" lang="en" tags=["folded"]
# How it is worked out
#
# For each kind of incident, a published frequency, corrected for your size, the age of your estate and your safeguards. Only incidents that lose money are counted. A failure costs the hours stopped; intrusion and fraud, insurers’ amounts brought to your size. These are estimates: the registry says which are judgements.

# %% name="exercise-1"
lesson.exercise("05-1")

# %% [markdown] name="exposure-notes" lang="fr" tags=["facilitator"] minutes=9
# Avant d’afficher, chacun écrit ce qu’il craint le plus, et le nombre d’années entre deux. Puis montrer, puis l’exercice. Réponse attendue : on craint l’attaque, on subit la panne. Piège : comparer des pourcentages qui ne comptent pas la même chose. À sauter si besoin : le calcul replié.

# %% [markdown] name="exposure-notes" lang="en" tags=["facilitator"] minutes=9
# Before showing it, everyone writes what they fear most, and how many years apart. Then show, then the exercise. Expected: one fears the attack, one suffers the failure. Pitfall: comparing percentages that do not count the same thing. To skip if need be: the folded sum.

# %% [markdown] name="losses" lang="fr"
# ## Ce que coûte une mauvaise année
#
# La plupart des années, rien. De loin en loin, beaucoup. En bas, la rareté : une année sur deux à gauche, une sur cent à droite. De bas en haut, la perte ; attention, chaque ligne vaut dix fois celle du dessous.

# %% [markdown] name="losses" lang="en"
# ## What a bad year costs
#
# Most years, nothing. Once in a while, a lot. Along the bottom, rarity: one year in two at the left, one in a hundred at the right. Upwards, the loss; beware, each line is worth ten times the one below.

# %% name="losses-chart"
lesson.losses()

# %% name="losses-said"
lesson.say_losses()

# %% [markdown] name="losses-reading" lang="fr"
# « Une année sur cent » ne veut pas dire dans cent ans. C’est, chaque année, la même petite chance ; sur la vie d’un dirigeant, elle compte. Posez la question simplement : cette perte-là, pourrions-nous la payer sans fermer une activité ?

# %% [markdown] name="losses-reading" lang="en"
# “One year in a hundred” does not mean in a hundred years. It is the same small chance every year; over an owner’s working life, it counts. Put the question simply: that loss, could we pay it without closing a line of business?

# %% [markdown] name="losses-truth" lang="fr"
# Ne décidez pas sur la moyenne : elle mélange des années vides et quelques années lourdes, et ne ressemble à aucune. Et méfiez-vous des montants qui circulent. Deux études sérieuses donnent des coûts moyens mille fois différents, parce qu’elles ne comptent pas les mêmes victimes.

# %% [markdown] name="losses-truth" lang="en"
# Do not decide on the mean: it mixes empty years with a few heavy ones, and looks like none of them. And beware of the amounts that circulate. Two serious studies give mean costs a thousand times apart, because they do not count the same victims.

# %% name="exercise-2"
lesson.exercise("05-2")

# %% [markdown] name="losses-notes" lang="fr" tags=["facilitator"] minutes=9
# Cacher la courbe, montrer seulement les axes, et faire lire à voix haute : « une année sur dix, combien ? » Puis révéler. Réponse attendue : la phrase entière, avec « au moins ». Piège : lire l’axe comme une règle graduée ; le faire dire, « dix fois plus », en montant.

# %% [markdown] name="losses-notes" lang="en" tags=["facilitator"] minutes=9
# Hide the curve, show only the axes, and have it read aloud: “one year in ten, how much?” Then reveal. Expected: the whole sentence, with “at least”. Pitfall: reading the axis as a ruler; have the room say “ten times more” on the way up.

# %% [markdown] name="safeguards" lang="fr"
# ## Ce que change chaque protection
#
# En plein, ce que coûte la protection. En rayé, les pertes qu’elle évite en moyenne. Souvent le plein dépasse, et ce n’est pas un défaut : une assurance coûte plus qu’elle ne rend, les années ordinaires. On l’achète pour les autres.

# %% [markdown] name="safeguards" lang="en"
# ## What each safeguard changes
#
# Solid, what the safeguard costs. Hatched, the losses it avoids on average. Often the solid is longer, and that is no flaw: insurance costs more than it returns, in ordinary years. One buys it for the others.

# %% name="safeguards-chart"
lesson.safeguards()

# %% name="safeguards-said"
lesson.say_safeguards()

# %% [markdown] name="safeguards-reading" lang="fr"
# Ouvrez le tableau sous le graphique : la colonne « une année sur cent » compte plus que les autres. Une protection qui réduit la pire année peut valoir son prix même si elle ne se rembourse presque jamais. C’est à vous d’en décider, pas au prestataire.

# %% [markdown] name="safeguards-reading" lang="en"
# Open the table under the chart: the “one year in a hundred” column counts more than the others. A safeguard that cuts the worst year may be worth its price even if it almost never pays back. The decision is yours, not the provider’s.

# %% [markdown] name="safeguards-how" lang="fr" tags=["folded"]
# Comment c’est calculé
#
# Chaque protection est essayée seule, sur la même simulation. Le coût est net des autres gains qu’elle apporte, dette comprise : un renouvellement fait aussi gagner du temps. Les effets ne s’additionnent pas tout à fait ; la courbe « protégée » les prend tous ensemble, la troisième année, quand tout est en place.

# %% [markdown] name="safeguards-how" lang="en" tags=["folded"]
# How it is worked out
#
# Each safeguard is tried alone, on the same simulation. The cost is net of the other savings it brings, debt included: a renewal saves time too. Effects do not quite add up; the “protected” curve takes them all together, in the third year, when everything is in place.

# %% [markdown] name="safeguards-notes" lang="fr" tags=["facilitator"] minutes=8
# Donner un budget à chaque table, trois protections au plus, deux minutes. Faire dire pourquoi, sans le mot « cyber ». Réponse attendue : une raison par protection, et ce qu’elle ne couvre pas. Piège : vendre une assurance comme une économie.

# %% [markdown] name="safeguards-notes" lang="en" tags=["facilitator"] minutes=8
# Give each group a budget, three safeguards at most, two minutes. Have them say why, without the word “cyber”. Expected: one reason a safeguard, and what it does not cover. Pitfall: selling insurance as a saving.

# %% [markdown] name="proof" lang="fr"
# ## Une protection se prouve
#
# « C’est en place » ne protège de rien. Une sauvegarde jamais relue est un espoir : selon l’étude, de [[backup_restore_failure.low]] à [[backup_restore_failure.high]] des restaurations échouent ([[backup_restore_failure.who]]). La preuve tient en une date, un nombre, une liste. Exercez-vous à la reconnaître.

# %% [markdown] name="proof" lang="en"
# ## A safeguard is proved
#
# “It’s in place” protects nothing. A backup never read back is a hope: depending on the study, [[backup_restore_failure.low]] to [[backup_restore_failure.high]] of restores fail ([[backup_restore_failure.who]]). Proof fits in a date, a number, a list. Practise telling it.

# %% name="exercise-3"
lesson.exercise("05-3")

# %% [markdown] name="design" lang="fr"
# Prévue dès le départ, une protection coûte peu : un compte séparé pour les sauvegardes, la double authentification pour tous, prestataire compris, un essai de restauration inscrit au contrat. Ajoutée après l’incident, la même se paie en urgence, sans choix, au pire moment.

# %% [markdown] name="design" lang="en"
# Designed in from the start, a safeguard costs little: a separate account for backups, multi-factor authentication for all, the provider included, a restore test written into the contract. Added after the incident, the same is paid for in a hurry, without choice, at the worst moment.

# %% [markdown] name="proof-notes" lang="fr" tags=["facilitator"] minutes=8
# Faire l’exercice à main levée, phrase par phrase. Puis par deux : écrire au prestataire trois demandes de preuve, avec une date chacune. Réponse attendue : des demandes auxquelles on ne peut pas répondre par oui. Piège : demander « êtes-vous sûr ? ».

# %% [markdown] name="proof-notes" lang="en" tags=["facilitator"] minutes=8
# Do the exercise by show of hands, sentence by sentence. Then in pairs: write to the provider three requests for proof, each with a date. Expected: requests that cannot be answered with yes. Pitfall: asking “are you sure?”.

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - On ne vous vise pas ; on essaie toutes les portes.
# - Les pannes sont plus fréquentes que les attaques, les attaques plus lourdes.
# - On décide sur la mauvaise année, pas sur la moyenne.
# - La plupart des protections sont des assurances : on ne leur demande pas de rapporter.
# - Une protection sans date, sans nombre, sans liste n’est pas encore une protection.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - You are not targeted; every door is tried.
# - Failures are more frequent than attacks, attacks are heavier.
# - Decide on the bad year, not on the mean.
# - Most safeguards are insurance: they are not asked to pay back.
# - A safeguard without a date, a number or a list is not one yet.

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
# Demandez au prestataire deux choses, par écrit : la date de la dernière restauration essayée, avec ce qui a été restauré et en combien de temps ; la liste des comptes sans double authentification. Pas d’explication, une date et une liste. Notez le jour où elles arrivent.

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# Ask the provider for two things, in writing: the date of the last restore tried, with what was restored and how long it took; the list of accounts without multi-factor authentication. No explanation, a date and a list. Write down the day they arrive.

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=4
# Chacun choisit une protection, un responsable et la preuve qu’il attend, puis l’écrit. Réponse attendue : une preuve datée. Rappeler que rien n’est ici un conseil d’assurance : le contrat et ses exclusions se lisent avec l’assureur.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=4
# Everyone chooses one safeguard, one person in charge and the proof they expect, and writes it down. Expected: a dated proof. Remind them that none of this is insurance advice: the policy and its exclusions are read with the insurer.

# %% name="progress"
lesson.progress()

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# La leçon suivante, [Subie ou pilotée](06-subie-ou-pilotee.ipynb), met face à face ce que vous croyez en place et ce que le prestataire dit avoir fait. C’est souvent là qu’une protection disparaît, sans que personne ait menti.

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# The next lesson, [Endured or steered](06-endured-or-steered.ipynb), sets what you believe is in place against what the provider says was done. That is often where a safeguard disappears, without anyone having lied.
