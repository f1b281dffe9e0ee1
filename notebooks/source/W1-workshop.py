# ---
# workbook:
#   lesson: W1
#   fr: W1-atelier-90-minutes
#   en: W1-workshop-90-minutes
# ---

# %% [markdown] name="title" lang="fr"
# # Atelier : quatre-vingt-dix minutes pour une entreprise
#
# **Pour qui** : le conseiller qui anime, avec le dirigeant, la personne qui tient l’informatique et, si possible, le prestataire.
#
# **Durée** : MINUTES, montre en vue.
#
# **Vous repartirez avec** : un diagnostic partagé, un plan daté, une présentation, un résumé d’une page et la feuille à signer.

# %% [markdown] name="title" lang="en"
# # Workshop: ninety minutes for one firm
#
# **For**: the adviser who leads, with the owner, whoever looks after IT and, if possible, the provider.
#
# **Time**: MINUTES, watch on the table.
#
# **You will take away**: a shared diagnosis, a dated plan, a deck, a one-page summary and the sheet to sign.

# %% [markdown] name="how-to" lang="fr" tags=["setup"]
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. L’association ci-dessous est inventée : elle sert à répéter. Le jour venu, choisissez l’entreprise présente dans la liste, puis exécutez de nouveau la suite. Tout le reste de la page suit.

# %% [markdown] name="how-to" lang="en" tags=["setup"]
# To show everything: menu **Run**, then **Run All Cells**. The charity below is invented: use it to rehearse. On the day, choose the firm in the room from the list, then run the cells that follow again. The rest of the page follows.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("W1", language=LANGUAGE, case="association-les-tilleuls")
lesson

# %% name="firms" tags=["setup"]
lesson.firms()

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# AGENDA
#
# Si le temps manque, sautez la posture et le contrat ; ne sautez jamais le plan. Une réunion sans nom ni date n’a pas eu lieu.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# AGENDA
#
# If time is short, skip the posture and the contract; never skip the plan. A meeting without a name and a date has not taken place.

# %% [markdown] name="before" lang="fr" tags=["folded"]
# Une semaine avant, pour le conseiller
#
# - Envoyer le questionnaire au dirigeant et au prestataire, séparément ; charger leurs réponses dans le dossier.
# - Demander l’export comptable, le contrat, la dernière facture ; les lire et accepter ce qu’ils proposent.
# - Répéter sur l’exemple, sur le vrai vidéoprojecteur, réseau coupé.
# - Prévenir : personne n’est noté, et « Je ne sais pas » est une bonne réponse.

# %% [markdown] name="before" lang="en" tags=["folded"]
# One week before, for the adviser
#
# - Send the questionnaire to the owner and to the provider, separately; load their answers into the case.
# - Ask for the ledger export, the contract, the last invoice; read them and accept what they propose.
# - Rehearse on the example, on the real projector, network unplugged.
# - Give notice: nobody is being marked, and “I don’t know” is a good answer.

# %% [markdown] name="opening" lang="fr"
# ## Qui décide, ici ?
#
# Un commissaire aux comptes bute sur une ligne qu’il ne sait pas expliquer. On demande à la directrice qui décide de l’informatique. Elle réfléchit : « Personne en particulier. » Dans cette salle, qui signe, qui vérifie, qui prévoit ? Comptons les mains avant de parler.

# %% [markdown] name="opening" lang="en"
# ## Who decides here?
#
# An auditor stops at a line he cannot explain. The chief executive is asked who decides on IT. She thinks for a moment: “Nobody in particular.” In this room, who signs, who checks, who looks ahead? Let us count hands before we talk.

# %% name="opening-vote"
lesson.vote("decides")

# %% [markdown] name="opening-notes" lang="fr" tags=["facilitator"] minutes=6
# Annoncer la fin d’abord : un plan signé dans quatre-vingt-dix minutes. Faire voter à main levée, sans commenter. Réponse attendue : des mains partout, y compris celle du dirigeant sur « le prestataire ». Piège : laisser démarrer le procès du prestataire ; le ramener à la question : qui pilotait ?

# %% [markdown] name="opening-notes" lang="en" tags=["facilitator"] minutes=6
# Announce the end first: a signed plan in ninety minutes. Take the vote by show of hands, without comment. Expected: hands everywhere, the owner’s among them on “the provider”. Pitfall: letting the provider’s trial begin; bring it back to the question: who was steering?

# %% [markdown] name="situation" lang="fr"
# ## Ce que l’on sait, ce que l’on croit
#
# Les réponses préparées sont déjà dans le panneau. Relisons seulement ce qui surprend, et ce que personne n’a su dire. Chaque réponse décrit un fait que l’on peut montrer ; s’il faut deviner, la réponse est « Je ne sais pas ».

# %% [markdown] name="situation" lang="en"
# ## What we know, what we believe
#
# The answers prepared beforehand are already in the panel. We read again only what surprises, and what nobody could say. Each answer describes a fact that can be shown; if one has to guess, the answer is “I don’t know”.

# %% name="situation-panel"
lesson.situation_panel()

# %% name="situation-said"
lesson.say_situation()

# %% [markdown] name="situation-notes" lang="fr" tags=["facilitator"] minutes=15
# Prendre deux thèmes, sécurité et contrat, question par question ; survoler le reste. Demander la preuve, pas l’avis. Réponse attendue : trois ou quatre « Je ne sais pas » de plus qu’à l’arrivée. Si rien n’a été préparé, ne remplir que ces deux thèmes. Piège : débattre d’une réponse plus d’une minute ; cocher l’inconnue, avancer.

# %% [markdown] name="situation-notes" lang="en" tags=["facilitator"] minutes=15
# Take two themes, security and contract, question by question; skim the rest. Ask for proof, not for opinion. Expected: three or four more “I don’t knows” than on arrival. If nothing was prepared, fill in these two themes only. Pitfall: debating one answer for more than a minute; tick the unknown, move on.

# %% [markdown] name="verdict" lang="fr"
# ## Six notes, et ce qu’elles cachent
#
# Six erreurs reviennent là où l’infogérance déçoit. La partie pleine de chaque barre est le pire cas ; la partie hachurée, ce que vos inconnues laissent ouvert. Une note basse n’accuse personne : elle dit où regarder d’abord.

# %% [markdown] name="verdict" lang="en"
# ## Six scores, and what they hide
#
# Six mistakes recur where managed services disappoint. The solid part of each bar is the worst case; the hatched part is what your unknowns leave open. A low score accuses nobody: it says where to look first.

# %% name="verdict-chart"
lesson.scores()

# %% name="verdict-said"
lesson.say_scores()

# %% [markdown] name="verdict-notes" lang="fr" tags=["facilitator"] minutes=7
# Avant d’afficher, chacun écrit l’erreur qu’il croit la plus grave. Puis montrer, lire les deux premières, se taire. Réponse attendue : « je ne pensais pas que c’était celle-là ». Piège : défendre la méthode ; proposer plutôt de changer une réponse et regarder la note bouger.

# %% [markdown] name="verdict-notes" lang="en" tags=["facilitator"] minutes=7
# Before showing it, everyone writes the mistake they think gravest. Then show, read the first two, be silent. Expected: “I didn’t think it was that one.” Pitfall: defending the method; offer instead to change one answer and watch the score move.

# %% [markdown] name="posture" lang="fr"
# ## Subir ou piloter
#
# Deux axes, aucun n’est la taille : qui tient les accès, le contrat et les décisions ; et qui prévoit au lieu d’attendre la panne. Le rectangle montre jusqu’où vos inconnues pourraient déplacer l’entreprise.

# %% [markdown] name="posture" lang="en"
# ## Endure or steer
#
# Two axes, neither of which is size: who holds the accesses, the contract and the decisions; and who looks ahead instead of waiting for the failure. The rectangle shows how far your unknowns could move the firm.

# %% name="posture-chart"
lesson.posture()

# %% name="posture-said"
lesson.say_posture()

# %% [markdown] name="posture-notes" lang="fr" tags=["facilitator"] minutes=4
# Faire poser un doigt sur l’écran avant d’afficher. Réponse attendue : « qui décide ? », plutôt que « combien ? ». À sauter si l’on a pris du retard. Piège : laisser croire que piloter veut dire tout reprendre en interne.

# %% [markdown] name="posture-notes" lang="en" tags=["facilitator"] minutes=4
# Have a finger placed on the screen before showing it. Expected: “who decides?” rather than “how much?”. Skip it if you are late. Pitfall: letting people think that steering means taking everything back in-house.

# %% [markdown] name="views" lang="fr"
# ## Deux regards sur la même entreprise
#
# Dirigeant et prestataire ont répondu chacun de son côté. Là où les traits s’écartent, personne ne ment : ils n’ont jamais eu la même feuille sous les yeux. C’est par ces questions que le dialogue reprend.

# %% [markdown] name="views" lang="en"
# ## Two views of one firm
#
# Owner and provider answered apart. Where the marks stand far from each other, nobody is lying: they have never had the same sheet of paper in front of them. Those are the questions with which to start talking again.

# %% name="views-chart"
lesson.two_views()

# %% name="views-said"
lesson.say_two_views()

# %% name="views-gaps" tags=["setup"]
lesson.disagreements()

# %% name="views-gaps-said" tags=["setup"]
lesson.say_disagreements()

# %% [markdown] name="views-notes" lang="fr" tags=["facilitator"] minutes=8
# Lire les deux plus grands écarts, donner la parole au prestataire en premier. Pour chacun, une seule décision : quelle preuve, apportée par qui, pour quand ? Réponse attendue : deux preuves à apporter. Sans réponses du prestataire, noter l’envoi du questionnaire comme première action. Piège : arbitrer soi-même.

# %% [markdown] name="views-notes" lang="en" tags=["facilitator"] minutes=8
# Read the two widest gaps, and let the provider speak first. For each, one decision only: which proof, brought by whom, by when? Expected: two proofs to bring. Without the provider’s answers, note the sending of the questionnaire as the first action. Pitfall: settling it yourself.

# %% [markdown] name="cost" lang="fr"
# ## Ce que vous payez, ce que cela coûte
#
# Le forfait se voit. Les autres factures se retrouvent. Le reste n’est facturé par personne : temps perdu, incidents, projets retardés. La bande claire dit ce que le modèle ignore encore ; c’est sur elle que l’on décide.

# %% [markdown] name="cost" lang="en"
# ## What you pay, what it costs
#
# The flat fee shows. The other invoices can be found. The rest is billed by nobody: lost time, incidents, projects delayed. The pale band says what the model does not know yet; the band is what one decides on.

# %% name="cost-chart"
lesson.drift()

# %% name="cost-said"
lesson.say_drift()

# %% [markdown] name="causes" lang="fr"
# La hausse se partage en causes qui s’additionnent sans reste. Certaines se négocient, comme l’indexation ou le hors forfait. D’autres s’entretiennent, comme le parc. Demandez à chacun de désigner celle sur laquelle l’entreprise a prise.

# %% [markdown] name="causes" lang="en"
# The rise splits into causes that add up with nothing left over. Some are negotiated, such as indexation or out-of-scope work. Others are maintained, such as the estate. Ask each person to point at one the firm can act on.

# %% name="causes-chart"
lesson.split()

# %% name="causes-said"
lesson.say_split()

# %% [markdown] name="cost-notes" lang="fr" tags=["facilitator"] minutes=8
# Faire écrire le coût mensuel avant d’afficher. Réponse attendue : la plupart ont écrit le forfait. Toujours dire la plage, jamais un chiffre seul. Si la comptable est là, ouvrir une ligne qu’elle reconnaît. Piège : promettre que la courbe baissera ; piloter la rend plus calme avant de la rendre plus basse.

# %% [markdown] name="cost-notes" lang="en" tags=["facilitator"] minutes=8
# Have the monthly cost written down before showing it. Expected: most wrote the flat fee. Always say the range, never a figure alone. If the bookkeeper is there, open a line she recognises. Pitfall: promising that the curve will fall; steering makes it calmer before it makes it lower.

# %% [markdown] name="debt" lang="fr"
# ## Ce que l’on doit sans le savoir
#
# Reporter, c’est emprunter : un principal, des intérêts, et personne pour envoyer l’échéancier. Le registre range les dettes par ce qu’elles coûtent à porter, non par leur taille. Les lignes teintées se remboursent d’abord.

# %% [markdown] name="debt" lang="en"
# ## What is owed without knowing it
#
# To postpone is to borrow: a principal, interest, and nobody to send the repayment schedule. The register ranks debts by what they cost to carry, not by their size. The tinted lines are to be repaid first.

# %% name="debt-table"
lesson.register()

# %% name="debt-said"
lesson.say_register()

# %% [markdown] name="debt-notes" lang="fr" tags=["facilitator"] minutes=7
# Le dirigeant choisit une ligne teintée et la raconte sans un mot technique. Réponse attendue : ce qui est dû, ce que l’attente coûte, le point de rupture. Beaucoup de ces lignes sont des habitudes, pas du matériel : le dire, cela soulage. Piège : transformer le registre en devis.

# %% [markdown] name="debt-notes" lang="en" tags=["facilitator"] minutes=7
# The owner chooses a tinted line and tells it without a technical word. Expected: what is owed, what waiting costs, the breaking point. Many of these lines are habits, not equipment: say so, it is a relief. Pitfall: turning the register into a quotation.

# %% [markdown] name="contract" lang="fr"
# ## Le contrat, un jour ordinaire et un jour de crise
#
# Deux offres au même prix ne couvrent pas la même chose. Pour les comparer, il faut le même périmètre, puis la même crise. Ce qu’une offre laisse de côté n’est pas économisé : il faudra l’acheter ailleurs, ou s’en passer.

# %% [markdown] name="contract" lang="en"
# ## The contract, on an ordinary day and on a bad one
#
# Two offers at one price do not cover the same thing. To compare them takes the same scope, then the same crisis. What an offer leaves out is not saved: it will have to be bought elsewhere, or done without.

# %% name="contract-chart"
lesson.offers()

# %% name="contract-said"
lesson.say_offers()

# %% name="contract-traps"
lesson.say_traps()

# %% [markdown] name="contract-notes" lang="fr" tags=["facilitator"] minutes=7
# Demander d’abord quelle offre la salle choisirait au vu du forfait. Puis montrer la crise. Sans offre, ouvrir le contrat à la page de l’échéance et noter la date limite du préavis. Réponse attendue : une date que personne n’avait. Piège : donner un avis juridique ; ce n’en est pas un.

# %% [markdown] name="contract-notes" lang="en" tags=["facilitator"] minutes=7
# Ask first which offer the room would choose by the fee. Then show the crisis. Without any offer, open the contract at the renewal date and write down the last day for notice. Expected: a date nobody had. Pitfall: giving legal advice; this is none.

# %% [markdown] name="what-if" lang="fr"
# ## Et si ?
#
# Chaque levier se coche et se décoche ; la courbe répond. La bosse de la première année est le prix des actions : elle est honnête. La plupart des mesures de sécurité sont des assurances : on ne leur demande pas de rapporter.

# %% [markdown] name="what-if" lang="en"
# ## What if?
#
# Each lever can be ticked and unticked; the curve answers. The hump in the first year is the price of the actions: it is honest. Most security measures are insurance: they are not asked to pay back.

# %% name="what-if-board"
lesson.board()

# %% name="what-if-said"
lesson.say_board()

# %% [markdown] name="what-if-notes" lang="fr" tags=["facilitator"] minutes=10
# Le dirigeant coche lui-même, un levier à la fois, en disant pourquoi. Puis tout cocher : le gain diminue. Revenir au plan court. Réponse attendue : trois à cinq leviers, dont un qui ne coûte presque rien. Piège : vendre une assurance comme une économie ; la salle s’en souviendra.

# %% [markdown] name="what-if-notes" lang="en" tags=["facilitator"] minutes=10
# The owner ticks, one lever at a time, saying why. Then tick everything: the gain shrinks. Come back to the short plan. Expected: three to five levers, one of which costs next to nothing. Pitfall: selling insurance as a saving; the room will remember.

# %% [markdown] name="plan" lang="fr"
# ## Le plan : qui, quoi, pour quand
#
# Un levier choisi devient une action quand il porte un nom, une date et la preuve qu’il est fait. Le reste est une intention. Gardez peu d’actions ; la première doit pouvoir se terminer avant la prochaine réunion.

# %% [markdown] name="plan" lang="en"
# ## The plan: who, what, by when
#
# A lever chosen becomes an action when it bears a name, a date and the proof that it is done. The rest is an intention. Keep few actions; the first must be one that can be finished before the next meeting.

# %% name="plan-panel"
lesson.plan_panel()

# %% name="plan-chart"
lesson.plan()

# %% name="plan-said"
lesson.say_plan()

# %% [markdown] name="plan-notes" lang="fr" tags=["facilitator"] minutes=9
# Remplir à voix haute, devant la personne nommée. Aucune action ne reste sans nom, fût-ce celui du dirigeant. Fixer la date du premier comité de pilotage et l’envoyer avant de se lever. Réponse attendue : trois actions, trois noms, une date. Piège : nommer un absent.

# %% [markdown] name="plan-notes" lang="en" tags=["facilitator"] minutes=9
# Fill it in aloud, in front of the person named. No action stays without a name, if need be the owner’s. Fix the date of the first steering committee and send it before anyone stands up. Expected: three actions, three names, one date. Pitfall: naming somebody who is absent.

# %% [markdown] name="documents" lang="fr"
# ## Ce qui reste sur la table
#
# Une présentation, un résumé d’une page, le plan à signer, les dates dans l’agenda : chaque fichier s’ouvre sans réseau. Les noms sont remplacés dans les présentations, sauf si vous décidez le contraire. Rien n’a quitté ce poste.

# %% [markdown] name="documents" lang="en"
# ## What stays on the table
#
# A deck, a one-page summary, the plan to sign, the dates for the diary: each file opens without a network. Names are replaced in decks unless you decide otherwise. Nothing has left this computer.

# %% name="documents-panel"
lesson.export_panel()

# %% name="documents-said"
lesson.say_export()

# %% [markdown] name="documents-notes" lang="fr" tags=["facilitator"] minutes=4
# Lancer l’écriture pendant que l’on relit le plan. Ouvrir le résumé devant tous, faire signer la page du plan, remettre les fichiers sur une clé. Réponse attendue : une signature. Si le PDF manque, il faut un navigateur sur le poste ; la page HTML s’imprime aussi bien.

# %% [markdown] name="documents-notes" lang="en" tags=["facilitator"] minutes=4
# Start the writing while the plan is read again. Open the summary in front of everyone, have the plan’s page signed, hand the files over on a stick. Expected: a signature. If the PDF is missing, a browser is needed on the machine; the HTML page prints just as well.

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - La réunion vaut par son plan : un nom, une date, une preuve.
# - « Je ne sais pas » est une réponse, et la prochaine question.
# - On décide sur une plage, pas sur un chiffre.
# - L’écart entre deux regards est un ordre du jour, pas une faute.
# - Un plan court se tient ; un plan complet s’oublie.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - The meeting is worth its plan: a name, a date, a proof.
# - “I don’t know” is an answer, and the next question.
# - One decides on a range, not on a figure.
# - The gap between two views is an agenda, not a fault.
# - A short plan is kept; a complete one is forgotten.

# %% [markdown] name="words" lang="fr" tags=["folded"]
# Les mots de cet atelier
#
# WORDS

# %% [markdown] name="words" lang="en" tags=["folded"]
# The words of this workshop
#
# WORDS

# %% [markdown] name="quiz-intro" lang="fr" tags=["short"]
# ## Cinq questions avant de se lever

# %% [markdown] name="quiz-intro" lang="en" tags=["short"]
# ## Five questions before we stand up

# %% name="quiz"
lesson.quiz()

# %% [markdown] name="monday" lang="fr"
# ## Lundi
#
# Le dirigeant envoie au prestataire les questions restées sans réponse, avec une date. La personne nommée commence la première action. Le conseiller envoie le compte rendu : une page, celle du plan. Rien d’autre n’est nécessaire pour que cela tienne.

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# The owner sends the provider the questions left without an answer, with a date. The person named begins the first action. The adviser sends the minutes: one page, the plan’s. Nothing else is needed for it to hold.

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=5
# Le quiz se fait à main levée, une question par minute ; s’arrêter à la première qui divise. Puis chacun dit en une phrase ce qu’il fera lundi. Réponse attendue : un verbe, un nom, une date. Finir à l’heure : c’est la première preuve de pilotage que la salle verra.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=5
# Take the quiz by show of hands, one question a minute; stop at the first that divides the room. Then everyone says in one sentence what they will do on Monday. Expected: a verb, a name, a date. Finish on time: it is the first proof of steering the room will see.

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# Dans un mois, rouvrez le même dossier, notez la visite et comparez : le cahier dit ce qui a changé. Pour comprendre une partie en détail, prenez la leçon [Commencer ici](00-commencer-ici.ipynb), puis les suivantes, seul et à votre rythme.

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# In a month, open the same case again, note the visit and compare: the workbook says what has changed. To understand one part in depth, take the lesson [Start here](00-start-here.ipynb), then the following ones, alone and at your own pace.
