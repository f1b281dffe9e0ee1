# ---
# workbook:
#   lesson: W3
#   fr: W3-conference-45-minutes
#   en: W3-talk-45-minutes
# ---

# %% [markdown] name="title" lang="fr"
# # Le forfait le moins cher : reprendre la main sur son informatique
#
# **Pour qui** : une salle de dirigeants, réunie par une chambre, un club ou une fédération, et celui qui parle.
#
# **Durée** : MINUTES, votes et questions compris.
#
# **Vous repartirez avec** : où le coût se cache, trois questions à poser, et une chose à faire lundi.

# %% [markdown] name="title" lang="en"
# # The cheapest fee: taking back control of your IT
#
# **For**: a room of owners, brought together by a chamber, a club or a trade body, and whoever speaks.
#
# **Time**: MINUTES, votes and questions included.
#
# **You will take away**: where cost hides, three questions to ask, and one thing to do on Monday.

# %% [markdown] name="how-to" lang="fr" tags=["setup"]
# Avant le jour : exécutez toutes les cellules, puis exportez la page en diaporama : les votes, le tableau des « Et si ? » et le quiz y restent vivants, sans réseau. Touches un à quatre : une main de plus. Touche S : vos notes et la montre. L’entreprise est inventée ; pour en prendre une autre, changez son nom ci-dessous.

# %% [markdown] name="how-to" lang="en" tags=["setup"]
# Run all cells, then export the page as a deck: votes, what-if board and quiz stay alive in it, without a network. Keys one to four: one hand more. Key S: your notes and the clock. The firm is invented; to take another, change its name below.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("W3", language=LANGUAGE, case="transports-rocheval")
lesson

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# AGENDA
#
# Si le temps manque, sautez la dette, puis la sauvegarde ; gardez le tableau et le dernier vote. Compter les mains à voix haute, arrondir, avancer.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# AGENDA
#
# If time is short, skip the debt, then the backup; keep the board and the last vote. Count hands aloud, round, move on.

# %% [markdown] name="scene" lang="fr"
# ## Le 9 juin, sept heures
#
# Un transporteur, deux dépôts. Le serveur qui organise les tournées est chiffré ; on roule sur du papier. Une copie externe existait : elle répondait au même compte administrateur, elle a disparu avec le reste. Le prestataire travaille jour et nuit. Il tient aussi sa feuille d’heures.

# %% [markdown] name="scene" lang="en"
# ## 9 June, seven in the morning
#
# A haulier, two depots. The server that plans the rounds is encrypted; the day goes out on paper. There was an off-site copy: it answered to the same administrator account and went with everything else. The provider works day and night. He also keeps a time sheet.

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=3
# Raconter debout, sans lire, en une minute et demie. Se taire après « feuille d’heures ». Dire que l’entreprise est inventée, et que la salle l’a déjà rencontrée. Piège : faire peur ; l’histoire parle d’un contrat, pas d’un pirate.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=3
# Tell it standing, without reading, in a minute and a half. Pause after “time sheet”. Say that the firm is invented, and that the room has met it before. Pitfall: frightening people; the story is about a contract, not about a hacker.

# %% [markdown] name="cause" lang="fr"
# ## Ce qui arrête une entreprise
#
# Avant les chiffres, votre avis. Qu’est-ce qui met le plus souvent une entreprise à l’arrêt : la panne que l’on a laissée venir, ou l’attaque dont on parle ? Votez d’après ce que vous avez vu, non d’après ce que vous avez lu.

# %% [markdown] name="cause" lang="en"
# ## What stops a firm
#
# Before the figures, your opinion. What brings a firm to a stop most often: the failure that was allowed to come, or the attack that everyone talks about? Vote by what you have seen, not by what you have read.

# %% name="cause-vote"
lesson.vote("cause")

# %% [markdown] name="cause-answer" lang="fr"
# En un an, une panne de matériel ou de logiciel arrête [[p_outage_hw_sw_eu]] des entreprises ; une attaque venue du dehors, [[p_outage_attack_eu]]. Une seule enquête a compté les deux : [[p_outage_hw_sw_eu.who]], [[p_outage_hw_sw_eu.source]]. La dette passe donc avant les pirates. Elle se voit venir, elle.

# %% [markdown] name="cause-answer" lang="en"
# In a year, a hardware or software failure stops [[p_outage_hw_sw_eu]] of firms; an attack from outside, [[p_outage_attack_eu]]. One survey counted both: [[p_outage_hw_sw_eu.who]], [[p_outage_hw_sw_eu.source]]. So debt comes before hackers. And debt can be seen coming.

# %% [markdown] name="cause-notes" lang="fr" tags=["facilitator"] minutes=5
# Compter à voix haute, puis dévoiler. Réponse attendue : la salle vote l’attaque. Nommer la source avant le chiffre : un chiffre sans source ne vaut rien, et la salle en a entendu beaucoup. Piège : conclure que la sécurité est secondaire ; une attaque est plus rare et coûte davantage.

# %% [markdown] name="cause-notes" lang="en" tags=["facilitator"] minutes=5
# Count aloud, then reveal. Expected: the room votes for the attack. Name the source before the figure: a figure without one is worth nothing, and the room has heard many. Pitfall: concluding that security comes second; an attack is rarer and costs more.

# %% [markdown] name="cost" lang="fr"
# ## Le tableau à une colonne
#
# Le directeur d’exploitation avait choisi sur un tableau d’une seule colonne : le forfait. Il était bien le plus bas. Voici toutes les colonnes : ce qui est facturé en plus, et ce que personne ne facture, si rien ne change, pendant cinq ans.

# %% [markdown] name="cost" lang="en"
# ## The spreadsheet with one column
#
# The operations director had chosen from a spreadsheet with a single column: the fee. It was indeed the lowest. Here are all the columns: what is invoiced besides, and what nobody invoices, if nothing changes, over five years.

# %% name="cost-chart"
lesson.drift()

# %% name="cost-said"
lesson.say_drift()

# %% [markdown] name="cost-notes" lang="fr" tags=["facilitator"] minutes=5
# Avant d’afficher : « quelle part du coût est le forfait ? », mains levées par quart. Puis suivre les couches du doigt, en bas d’abord. Toujours dire la plage. Réponse attendue : un silence. Piège : laisser croire à un prestataire malhonnête ; rien n’avait jamais dit que la crise serait comprise.

# %% [markdown] name="cost-notes" lang="en" tags=["facilitator"] minutes=5
# Before showing it: “what share of the cost is the fee?”, hands up by quarters. Then follow the layers with a finger, from the bottom. Always say the range. Expected: a silence. Pitfall: letting people think the provider dishonest; nothing had ever said the crisis would be included.

# %% [markdown] name="price" lang="fr"
# ## Deux offres au même prix
#
# Deux devis sont arrivés, au même montant mensuel à l’euro près. L’un compte chaque heure d’une crise ; l’autre en comprend un jour entier. Sur le devis, la différence tient en une ligne. Sur la facture, elle tient en un mois.

# %% [markdown] name="price" lang="en"
# ## Two offers at one price
#
# Two quotations have come in, at the same monthly amount to the euro. One charges every hour of a crisis; the other includes a full day of them. On the quotation the difference is one line. On the invoice it is a month.

# %% name="price-vote"
lesson.vote("same_price")

# %% name="price-chart"
lesson.offers()

# %% name="price-said"
lesson.say_offers()

# %% [markdown] name="price-notes" lang="fr" tags=["facilitator"] minutes=5
# Lire les deux devis comme on les lit d’habitude : le montant, la signature. Faire voter. Puis l’année de crise. Réponse attendue : la troisième option gagne quand quelqu’un demande « ça comprend quoi ? ». Piège : recommander une offre ; ce sont les mêmes questions qui servent à toutes.

# %% [markdown] name="price-notes" lang="en" tags=["facilitator"] minutes=5
# Read both quotations the way people do: the amount, the signature. Take the vote. Then the crisis year. Expected: the third option wins once somebody asks “what does it include?”. Pitfall: recommending an offer; the same questions serve for all of them.

# %% [markdown] name="posture" lang="fr"
# ## Qui tient le volant ?
#
# Ni la taille ni le budget ne séparent une infogérance subie d’une infogérance pilotée. Deux choses les séparent : qui tient les accès, le contrat et les décisions ; et qui regarde devant. Chez vous, qui décide ? Une main par personne.

# %% [markdown] name="posture" lang="en"
# ## Who is at the wheel?
#
# Neither size nor budget sets endured outsourcing apart from steered outsourcing. Two things do: who holds the accesses, the contract and the decisions; and who looks ahead. In your firm, who decides? One hand each.

# %% name="posture-vote"
lesson.vote("decides")

# %% name="posture-chart"
lesson.posture()

# %% name="posture-said"
lesson.say_posture()

# %% [markdown] name="posture-notes" lang="fr" tags=["facilitator"] minutes=5
# Voter d’abord, placer le transporteur ensuite. Réponse attendue : beaucoup de mains sur « le dirigeant, quand il faut signer ». Dire qu’une demi-heure par mois suffit à changer de case. Piège : opposer interne et externe ; on peut subir sa propre équipe.

# %% [markdown] name="posture-notes" lang="en" tags=["facilitator"] minutes=5
# Vote first, place the haulier afterwards. Expected: many hands on “the owner, when something must be signed”. Say that half an hour a month is enough to change squares. Pitfall: setting in-house against outsourced; one can endure one’s own team.

# %% [markdown] name="restore" lang="fr"
# ## La copie que personne n’a relue
#
# Une sauvegarde n’est une sauvegarde qu’après une restauration réussie, devant quelqu’un, montre en main. Avant ce jour, c’est une croyance. Quand avez-vous vu la vôtre réussir ? Pas l’avoir entendu dire : vu, de vos yeux.

# %% [markdown] name="restore" lang="en"
# ## The copy nobody read back
#
# A backup is a backup only after a restore has succeeded, in front of somebody, watch in hand. Until that day it is a belief. When did you see yours succeed? Not heard that it did: seen it, with your own eyes.

# %% name="restore-vote"
lesson.vote("restored")

# %% [markdown] name="restore-answer" lang="fr"
# Les enquêtes trouvent de [[backup_restore_failure.low]] à [[backup_restore_failure.high]] de restaurations manquées : [[backup_restore_failure.who]], [[backup_restore_failure.source]]. Ceux qui les publient vendent des sauvegardes ou des assurances. Ne retenez pas leur chiffre : le vôtre ne coûte qu’un après-midi.

# %% [markdown] name="restore-answer" lang="en"
# Surveys find from [[backup_restore_failure.low]] to [[backup_restore_failure.high]] of restores failing: [[backup_restore_failure.who]], [[backup_restore_failure.source]]. Those who publish them sell backups or insurance. Do not keep their figure: finding out your own takes one afternoon.

# %% [markdown] name="restore-notes" lang="fr" tags=["facilitator"] minutes=4
# Laisser le silence après le vote. Réponse attendue : « le prestataire s’en occupe », en majorité. C’est une réponse honnête, et une question à poser. Montrer comment on lit une enquête de vendeur : qui a compté, qui a payé. Piège : citer la fourchette sans sa source.

# %% [markdown] name="restore-notes" lang="en" tags=["facilitator"] minutes=4
# Leave a silence after the vote. Expected: “the provider takes care of it”, by a majority. It is an honest answer, and a question to ask. Show how to read a vendor’s survey: who counted, who paid. Pitfall: quoting the range without its source.

# %% [markdown] name="debt" lang="fr"
# ## Une dette sans échéancier
#
# Reporter n’économise rien : cela emprunte. La barre pointillée est ce qu’il faudra payer ; la rayée, ce que cinq ans d’attente coûteront. Là où la rayée dépasse, attendre est le choix le plus cher, et personne ne l’a fait exprès.

# %% [markdown] name="debt" lang="en"
# ## A debt without a schedule
#
# Postponing saves nothing: it borrows. The dotted bar is what will have to be paid; the hatched one, what five years of waiting will cost. Where the hatched one is longer, waiting is the dearest choice, and nobody made it on purpose.

# %% name="debt-chart"
lesson.debt()

# %% name="debt-said"
lesson.say_debt()

# %% [markdown] name="debt-notes" lang="fr" tags=["facilitator"] minutes=4
# Montrer une seule ligne, la plus courte avec la rayure la plus longue : une habitude, pas une machine. Réponse attendue : « c’est tout ce que ça coûte ? ». Piège : détailler le registre ; on le lit à deux, chez soi. À sauter si le temps manque.

# %% [markdown] name="debt-notes" lang="en" tags=["facilitator"] minutes=4
# Show one line only, the shortest with the longest hatch: a habit, not a machine. Expected: “is that all it costs?” Pitfall: going through the register; it is read at home, by two. Skip it if time is short.

# %% [markdown] name="what-if" lang="fr"
# ## Et si la salle décidait ?
#
# Vous venez d’être nommés au conseil du transporteur. Huit leviers, un budget. Votez pour le premier, je le coche, la courbe répond. La bosse du début est le prix des actions ; la plupart des mesures de sécurité sont des assurances.

# %% [markdown] name="what-if" lang="en"
# ## What if the room decided?
#
# You have just been appointed to the haulier’s board. Eight levers, one budget. Vote for the first, I tick it, the curve answers. The hump at the start is the price of the actions; most security measures are insurance.

# %% name="what-if-vote"
lesson.vote("lever")

# %% name="what-if-board"
lesson.board()

# %% name="what-if-said"
lesson.say_board()

# %% [markdown] name="what-if-notes" lang="fr" tags=["facilitator"] minutes=8
# Tout décocher avant de commencer. Cocher ce que la salle a voté, dire ce qui bouge, puis un deuxième, un troisième. Enfin tout cocher : le gain diminue. Réponse attendue : un plan court. Piège : vendre une économie ; piloter rend le coût plus calme avant de le rendre plus bas.

# %% [markdown] name="what-if-notes" lang="en" tags=["facilitator"] minutes=8
# Untick everything before you start. Tick what the room voted for, say what moves, then a second, a third. At last tick everything: the gain shrinks. Expected: a short plan. Pitfall: selling a saving; steering makes the cost calmer before it makes it lower.

# %% [markdown] name="questions" lang="fr"
# ## Trois questions, et une date
#
# Qui pilote l’informatique ? Avec quels indicateurs ? Dans quel but ? Posez-les à votre prestataire et à vous-même, chacun de son côté, et comparez les deux feuilles. L’écart est votre ordre du jour. Par quoi commencerez-vous lundi ?

# %% [markdown] name="questions" lang="en"
# ## Three questions, and one date
#
# Who steers IT? With which indicators? To what end? Put them to your provider and to yourself, each apart, and compare the two sheets. The gap is your agenda. Where will you begin on Monday?

# %% name="questions-vote"
lesson.vote("monday")

# %% [markdown] name="questions-notes" lang="fr" tags=["facilitator"] minutes=3
# Dernier vote ; aucune réponse n’est fausse. Réponse attendue : les quatre montent. Faire écrire à chacun la sienne, avec une date, sur le carton distribué à l’entrée. Piège : ajouter une diapositive de publicité ici ; la salle oublierait la date.

# %% [markdown] name="questions-notes" lang="en" tags=["facilitator"] minutes=3
# Last vote; no answer is wrong. Expected: all four rise. Have each person write their own, with a date, on the card handed out at the door. Pitfall: adding a slide of advertising here; the room would forget the date.

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - Le forfait est une colonne ; le coût en a plusieurs.
# - La panne que l’on a laissée venir est plus fréquente que l’attaque.
# - Au même prix, deux contrats couvrent deux réalités.
# - Piloter tient en une demi-heure par mois, à date fixe.
# - Une sauvegarde se prouve en la relisant.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - The fee is one column; the cost has several.
# - The failure that was allowed to come is more frequent than the attack.
# - At one price, two contracts cover two realities.
# - Steering takes half an hour a month, at a fixed date.
# - A backup is proved by reading it back.

# %% [markdown] name="words" lang="fr" tags=["folded"]
# Les mots de cette conférence
#
# WORDS

# %% [markdown] name="words" lang="en" tags=["folded"]
# The words of this talk
#
# WORDS

# %% [markdown] name="quiz-intro" lang="fr" tags=["short"]
# ## Cinq questions à emporter

# %% [markdown] name="quiz-intro" lang="en" tags=["short"]
# ## Five questions to take home

# %% name="quiz"
lesson.quiz()

# %% [markdown] name="monday" lang="fr"
# ## Lundi
#
# Faites la chose écrite sur votre carton. Si vous n’avez rien écrit : appelez votre prestataire et demandez quand, pour la dernière fois, une restauration complète a réussi, et s’il existe une preuve. Sa réponse vous dira par où continuer.

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# Do what you wrote on your card. If you wrote nothing: ring your provider and ask when a full restore last succeeded, and whether there is proof of it. The answer will tell you where to go on.

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=3
# Deux questions de la salle, pas davantage ; les autres au café. « Je ne sais pas » est une bonne réponse pour vous aussi. Le quiz part avec le fichier. Réponse attendue : quelqu’un demande la présentation. La donner, elle s’ouvre sans rien installer.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=3
# Two questions from the room, no more; the others over coffee. “I don’t know” is a good answer for you too. The quiz leaves with the file. Expected: somebody asks for the deck. Give it away: it opens without installing anything.

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# Pour votre propre entreprise, la leçon [Commencer ici](00-commencer-ici.ipynb) donne un premier verdict en dix minutes. À plusieurs, avec votre prestataire, l’[atelier de quatre-vingt-dix minutes](W1-atelier-90-minutes.ipynb) se termine par un plan daté et signé.

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# For your own firm, the lesson [Start here](00-start-here.ipynb) gives a first verdict in ten minutes. Together, with your provider, the [workshop of ninety minutes](W1-workshop-90-minutes.ipynb) ends with a plan, dated and signed.
