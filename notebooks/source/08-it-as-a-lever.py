# ---
# workbook:
#   lesson: 08
#   fr: 08-un-levier
#   en: 08-it-as-a-lever
# ---

# %% [markdown] name="title" lang="fr"
# # L’informatique comme levier
#
# **Pour qui** : dirigeants et responsables informatiques de PME qui ont un projet, conseillers qui les accompagnent.
#
# **Durée** : vingt-cinq minutes seul, MINUTES en atelier.
#
# **Vous repartirez avec** : vos projets et leurs dates sur une ligne, le prix de leur retard, et ce qui le raccourcit.

# %% [markdown] name="title" lang="en"
# # IT as a lever
#
# **For**: owners and IT managers of small firms with a project ahead, and the advisers who support them.
#
# **Time**: twenty-five minutes alone, MINUTES in a workshop.
#
# **You will take away**: your projects and their dates on one line, the price of their delay, and what shortens it.

# %% [markdown] name="how-to" lang="fr"
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. Pour votre entreprise, remplacez `mecanique-ormeval`, ci-dessous, par le nom de votre dossier. L’exemple est une entreprise inventée ; son calendrier s’arrête au jour de son récit.

# %% [markdown] name="how-to" lang="en"
# To show everything: menu **Run**, then **Run All Cells**. For your own firm, replace `mecanique-ormeval`, below, with the name of your case. The example is an invented firm; its calendar stands still on the day of its story.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("08", language=LANGUAGE, case="mecanique-ormeval")
lesson

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# Déroulé de l’atelier :
#
# AGENDA
#
# Si le temps manque, gardez la feuille de route, le prix du retard et la conclusion. Prévoir une grande feuille par table, avec trois ans tracés dessus.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# How the workshop runs:
#
# AGENDA
#
# If time is short, keep the roadmap, the price of delay and the close. Have one large sheet a table, with three years drawn on it.

# %% [markdown] name="scene" lang="fr"
# ## L’enveloppe du premier client
#
# Quatre-vingts questions de sécurité, une date, et rien d’autre. Sans réponses, pas d’accès au portail de commandes. Le gérant pose l’enveloppe sur la table : « Je ne vous demande pas de réparer quelque chose. Je vous demande si je peux dire oui. »

# %% [markdown] name="scene" lang="en"
# ## The first client’s envelope
#
# Eighty questions about security, a date, and nothing else. Without answers, no access to the order portal. The managing director lays the envelope on the table: “I am not asking you to mend anything. I am asking whether I can say yes.”

# %% name="scene-story"
lesson.say_story()

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=6
# Lire la scène à voix haute, puis demander : « à quoi votre informatique vous a-t-elle empêché de dire oui, cette année ? » Une phrase par personne, notée telle quelle. Réponse attendue : un marché, une embauche, un déménagement. Piège : laisser revenir aux pannes.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=6
# Read the scene aloud, then ask: “what did your IT keep you from saying yes to this year?” One sentence each, written down as spoken. Expected: a contract, a hire, a move. Pitfall: letting the talk drift back to breakdowns.

# %% [markdown] name="projects" lang="fr"
# ## Un projet a un nom, une valeur, une date
#
# Passer au cloud, travailler à distance, partager ses outils, changer de logiciel, grandir : cinq familles de projets, une même fiche. Ce qu’un mois rapporte une fois le projet fait, même estimé à la louche, change la conversation.

# %% [markdown] name="projects" lang="en"
# ## A project has a name, a value, a date
#
# Moving to the cloud, working remotely, sharing tools, changing software, growing: five families of projects, one short form. What a month brings once the project is done, however rough the estimate, changes the conversation.

# %% name="projects-panel"
lesson.roadmap_panel()

# %% name="projects-said"
lesson.say_roadmap()

# %% [markdown] name="projects-notes" lang="fr" tags=["facilitator"] minutes=8
# Chaque table écrit un projet : nom, valeur d’un mois, mois souhaité. Si personne ne sait la valeur, demander ce que coûte un mois sans lui. Réponse attendue : un ordre de grandeur défendu. Piège : la précision ; mille ou deux mille suffit pour décider.

# %% [markdown] name="projects-notes" lang="en" tags=["facilitator"] minutes=8
# Each table writes one project: name, value of a month, month wished for. If nobody knows the value, ask what a month without it costs. Expected: an order of magnitude, argued for. Pitfall: precision; one thousand or two is enough to decide.

# %% [markdown] name="dates" lang="fr"
# ## Les dates que personne ici ne choisit
#
# Un éditeur arrête un système, la loi impose la facture électronique, l’opérateur ferme le cuivre, le contrat se reconduit. Ces dates sont publiques et tombent quand même par surprise. Mises sur une ligne, elles commandent l’ordre des travaux.

# %% [markdown] name="dates" lang="en"
# ## The dates nobody here chooses
#
# A maker ends a system, the law imposes e-invoicing, the operator closes the copper network, the contract renews. These dates are public and still come as a surprise. Put on one line, they set the order of the work.

# %% name="dates-line"
lesson.timeline()

# %% name="dates-said"
lesson.say_timeline()

# %% [markdown] name="dates-reading" lang="fr"
# Une date se note au jour où il faut agir, pas au jour où elle tombe. Le préavis précède la reconduction ; comparer des offres précède le préavis ; migrer un serveur précède de plusieurs mois la fin de son support.

# %% [markdown] name="dates-reading" lang="en"
# Write a date down on the day you must act, not on the day it falls. Notice comes before renewal; comparing offers comes before notice; migrating a server comes months before its support ends.

# %% [markdown] name="dates-law" lang="fr" tags=["folded"]
# D’où viennent ces dates
#
# Les fins de support sont lues dans la documentation publique des éditeurs, à une date affichée sur le panneau ; la loi et le réseau cuivre, dans les sources nommées par le code. Le jour de préavis affiché est prudent : la veille du délai. Rien ici n’est un avis juridique : relisez le contrat et, s’il le faut, faites-le relire.

# %% [markdown] name="dates-law" lang="en" tags=["folded"]
# Where these dates come from
#
# Ends of support are read from the makers’ public notes, on a day shown on the panel; the law and the copper network, from the sources the code names. The day of notice shown is a careful one: the eve of the delay. None of this is legal advice: read the contract again and, if need be, have it read.

# %% name="exercise-1"
lesson.exercise("08-1")

# %% [markdown] name="dates-notes" lang="fr" tags=["facilitator"] minutes=8
# Chaque table reporte ces dates sur sa feuille, puis recule chacune au jour où il faut agir. Réponse attendue : au moins une date déjà passée. Piège : en faire une liste d’alarmes ; une date connue un an avant n’est plus une urgence, c’est un rendez-vous.

# %% [markdown] name="dates-notes" lang="en" tags=["facilitator"] minutes=8
# Each table copies these dates on its sheet, then moves each back to the day to act. Expected: at least one already gone. Pitfall: turning it into a list of alarms; a date known a year ahead is no emergency, it is an appointment.

# %% [markdown] name="delay" lang="fr"
# ## Ce que la dette retarde
#
# Avant d’ouvrir un portail, il faut isoler cinq machines, changer douze postes, essayer une restauration. Rien de cela n’est le projet ; tout cela passe devant. Un projet hérite de ce qui a été reporté avant lui, et paie en mois.

# %% [markdown] name="delay" lang="en"
# ## What debt delays
#
# Before a portal opens, five machines must be set apart, twelve workstations replaced, a restore tried. None of this is the project; all of it goes first. A project inherits whatever was postponed before it, and pays in months.

# %% name="delay-debts"
lesson.debt()

# %% name="delay-debts-said"
lesson.say_debt()

# %% name="exercise-2"
lesson.exercise("08-2")

# %% [markdown] name="delay-how" lang="fr" tags=["folded"]
# Comment c’est calculé
#
# Le retard de départ se tire entre zéro et douze mois, trois le plus souvent : c’est un jugement, et il se dit. Il grandit avec la part du parc hors d’âge, comparée à celle d’entreprises ordinaires, et avec l’absence de pilotage ou de conseil. Son coût est ce retard, multiplié par la valeur d’un mois.

# %% [markdown] name="delay-how" lang="en" tags=["folded"]
# How it is worked out
#
# The starting delay is drawn between nought and twelve months, most often three: a judgement, and said to be one. It grows with the overdue part of the estate, set against that of ordinary firms, and where steering or advice is missing. Its cost is that delay times the value of a month.

# %% [markdown] name="delay-published" lang="fr"
# Que sait-on ailleurs ? Une enquête ([[tech_debt_budget_diverted.source]]) estime que la dette détourne de [[tech_debt_budget_diverted.low]] à [[tech_debt_budget_diverted.high]] des budgets de projets neufs. Mais elle a interrogé [[tech_debt_budget_diverted.who]], pas des PME : une direction, jamais une mesure de votre entreprise.

# %% [markdown] name="delay-published" lang="en"
# What is known elsewhere? One survey ([[tech_debt_budget_diverted.source]]) reckons that debt diverts [[tech_debt_budget_diverted.low]] to [[tech_debt_budget_diverted.high]] of the budgets for new projects. But it asked [[tech_debt_budget_diverted.who]], not small firms: a direction, never a measure of yours.

# %% [markdown] name="delay-notes" lang="fr" tags=["facilitator"] minutes=8
# Faire le calcul du retard sur le projet de chaque table. Réponse attendue : un montant, dit avec sa plage. Piège : présenter ce montant comme une perte certaine ; c’est une moyenne, et la valeur du mois est la vôtre. S’il manque du temps, un seul calcul au tableau.

# %% [markdown] name="delay-notes" lang="en" tags=["facilitator"] minutes=8
# Work out the delay of each table’s project. Expected: an amount, told with its range. Pitfall: presenting it as a certain loss; it is a mean, and the value of the month is your own. If time is short, one sum on the board.

# %% [markdown] name="shorten" lang="fr"
# ## Ce qui rapproche la date
#
# Trois leviers touchent au calendrier des projets : un parc que l’on renouvelle, quelqu’un qui décide, quelqu’un qui prépare. Les autres protègent ou clarifient ; un client peut les exiger, ils n’avancent aucune migration. Cochez, et regardez la courbe.

# %% [markdown] name="shorten" lang="en"
# ## What brings the date closer
#
# Three levers touch the projects’ calendar: an estate that is renewed, somebody who decides, somebody who prepares. The others protect or clarify; a customer may demand them, they move no migration forward. Tick, and watch the curve.

# %% name="shorten-board"
lesson.board()

# %% name="shorten-said"
lesson.say_board()

# %% name="exercise-3"
lesson.exercise("08-3")

# %% [markdown] name="shorten-truth" lang="fr"
# Un projet rembourse parfois la dette lui-même : passer au cloud retire le vieux serveur. Comptez-le une fois, dans le projet ou dans le renouvellement. Et ne demandez pas au projet de tout payer : il ajoute une raison, avec une date.

# %% [markdown] name="shorten-truth" lang="en"
# Sometimes the project itself repays the debt: moving to the cloud removes the old server. Count it once, in the project or in the renewal. And do not ask the project to pay for everything: it adds a reason, with a date.

# %% [markdown] name="shorten-notes" lang="fr" tags=["facilitator"] minutes=10
# Cocher un seul levier à la fois, demander avant chaque clic : « ce projet sera-t-il plus tôt ? » Réponse attendue : trois oui. Puis la vraie question : lequel commence ce trimestre ? Piège : tout cocher pour aller plus vite ; personne ne mène douze chantiers en même temps.

# %% [markdown] name="shorten-notes" lang="en" tags=["facilitator"] minutes=10
# Tick one lever at a time, asking before each click: “will this project come sooner?” Expected: yes three times. Then the real question: which one begins this quarter? Pitfall: ticking everything to go faster; nobody leads twelve jobs at once.

# %% [markdown] name="frame" lang="fr"
# ## Cadrer avec le prestataire
#
# Un projet ne se glisse pas dans un forfait de support, entre deux pannes. Il s’écrit à part : ce qui est livré, la date, le prix, qui l’essaie, qui le reçoit, ce qui se passe s’il glisse. Le prestataire chiffre, l’entreprise décide.

# %% [markdown] name="frame" lang="en"
# ## Framing it with the provider
#
# A project does not slip into a support fee, between two breakdowns. It is written apart: what is delivered, when, for how much, who tries it, who accepts it, what happens if it slips. The provider prices, the firm decides.

# %% [markdown] name="frame-notes" lang="fr" tags=["facilitator"] minutes=6
# Chaque table écrit ces six points pour son projet, une ligne chacun, et entoure celui qu’elle ne sait pas remplir. Réponse attendue : souvent « qui le reçoit ». Ce blanc est la question à poser au prestataire cette semaine.

# %% [markdown] name="frame-notes" lang="en" tags=["facilitator"] minutes=6
# Each table writes these six points for its project, one line each, and circles the one it cannot fill in. Expected: often “who accepts it”. That blank is the question for the provider this week.

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - Une bonne infogérance se juge à ce qu’elle permet, pas seulement à ce qu’elle répare.
# - Un projet a un nom, une valeur par mois et une date ; sans valeur, il passe toujours après.
# - Une date imposée se note au jour où il faut agir.
# - La dette retarde les projets ; un parc tenu, un pilotage et un conseil les avancent.
# - La sécurité est une assurance, et parfois le prix d’entrée d’un marché.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - Good managed services are judged by what they make possible, not only by what they mend.
# - A project has a name, a value a month and a date; without a value it always comes last.
# - An imposed date is written down on the day one must act.
# - Debt delays projects; an estate kept up, steering and advice bring them forward.
# - Security is insurance, and sometimes the price of entering a market.

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
# Écrivez le projet qui compte le plus, ce qu’un mois en rapporterait, et la date promise. Puis demandez au prestataire une seule chose, par écrit : que faut-il remettre à niveau avant de commencer, et en combien de temps ?

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# Write down the project that matters most, what a month of it would bring, and the date promised. Then ask the provider one thing only, in writing: what must be put right before it can begin, and how long will that take?

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=5
# Chacun lit son projet, sa date et sa question. Réponse attendue : une question à laquelle on répond par une liste et des semaines. Photographier les feuilles : elles rejoignent la feuille de route du dossier.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=5
# Everyone reads out their project, its date and their question. Expected: a question answered by a list and by weeks. Photograph the sheets: they join the roadmap in the case file.

# %% name="progress"
lesson.progress()

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# La leçon 09, [Reprendre la main](09-reprendre-la-main.ipynb), rassemble tout : les leviers, un budget, un plan daté, et les trois questions qui valent d’être posées. Gardez votre projet sous la main : il dira par quoi commencer.

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# Lesson 09, [Take back control](09-take-back-control.ipynb), brings everything together: the levers, a budget, a dated plan, and the three questions worth asking. Keep your project at hand: it will say where to begin.
