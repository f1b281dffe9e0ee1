# ---
# workbook:
#   lesson: 01
#   fr: 01-plus-que-du-support
#   en: 01-more-than-support
# ---

# %% [markdown] name="title" lang="fr"
# # Plus que du support
#
# **Pour qui** : dirigeants et responsables qui n’appellent leur prestataire que lorsque quelque chose casse, conseillers qui les accompagnent.
#
# **Durée** : vingt minutes seul, MINUTES en atelier.
#
# **Vous repartirez avec** : la courbe de vos tickets, ce qui y revient sans cesse, et de quoi commander autre chose que du dépannage.

# %% [markdown] name="title" lang="en"
# # More than support
#
# **For**: owners and managers who ring their provider only when something breaks, and the advisers who support them.
#
# **Time**: twenty minutes alone, MINUTES in a workshop.
#
# **You will take away**: the curve of your tickets, what keeps coming back, and how to order something other than repairs.

# %% [markdown] name="how-to" lang="fr"
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. Pour vos tickets, remplacez `negoce-marlande`, ci-dessous, par le fichier rempli dans la leçon 00, et posez à côté l’export de votre prestataire, nommé `tickets.csv` ou `tickets.xlsx`.

# %% [markdown] name="how-to" lang="en"
# To show everything: menu **Run**, then **Run All Cells**. For tickets of your own, replace `negoce-marlande`, below, with the file filled in lesson 00, and put your provider’s export, named `tickets.csv` or `tickets.xlsx`, beside it.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("01", language=LANGUAGE, case="negoce-marlande")
lesson

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# Déroulé de l’atelier :
#
# AGENDA
#
# Si le temps manque, gardez les deux courbes, le travail planifié et la conclusion. Demander à l’avance à chacun l’export des tickets de douze mois ; le prestataire le sort en cinq minutes.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# How the workshop runs:
#
# AGENDA
#
# If time is short, keep the two curves, planned work and the close. Ask everyone beforehand for twelve months of tickets; the provider can export them in five minutes.

# %% [markdown] name="scene" lang="fr"
# ## « Il ne se passe plus rien »
#
# Dix-huit mois après une reprise sans éclat, nous revenons chez Négoce Marlande. La directrice des achats nous attend avec un classeur mince. « Vous allez être déçus : il ne se passe plus rien. » Le prestataire n’a pas changé. Ses tickets, si.

# %% [markdown] name="scene" lang="en"
# ## “Nothing happens any more”
#
# Eighteen months after an unremarkable takeover we are back at Négoce Marlande. The head of purchasing meets us with a thin folder. “You’ll be disappointed: nothing happens any more.” The provider has not changed. The tickets have.

# %% name="scene-chart"
lesson.tickets()

# %% name="scene-said"
lesson.say_tickets()

# %% [markdown] name="scene-reading" lang="fr"
# Une colonne par trimestre. En rayé, les retours : la même personne revient sur le même sujet dans les trois mois. Une colonne haute dit que l’on appelle beaucoup ; un rayé épais, que l’on répare sans guérir. Les premiers mois d’un export ne montrent aucun retour.

# %% [markdown] name="scene-reading" lang="en"
# One column a quarter. Hatched, the returns: the same person comes back on the same matter within three months. A tall column says that people call a lot; a thick hatch, that things are mended without being cured. The first months of an export show no returns.

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=6
# Avant d’afficher, demander : « combien de tickets chez vous, l’an dernier ? » Réponse attendue : personne ne sait. C’est le premier constat. Puis montrer et faire dire à la salle ce qui a pu changer début 2025. Piège : attribuer la baisse à un outil ; presque rien n’a été acheté.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=6
# Before showing, ask: “how many tickets at your firm, last year?” Expected: nobody knows. That is the first finding. Then show, and let the room say what may have changed early in 2025. Pitfall: crediting a tool with the fall; hardly anything was bought.

# %% [markdown] name="shop" lang="fr"
# ## L’atelier de réparation
#
# Chez un autre client, les Ateliers Brémond, le prestataire est rapide, aimable, connu de tous. On l’appelle quand cela casse, il répare. Personne ne lui a jamais demandé autre chose. Voici ses trimestres, dessinés de la même façon.

# %% [markdown] name="shop" lang="en"
# ## The repair shop
#
# At another client’s, Ateliers Brémond, the provider is quick, friendly, known to all. He is rung when something breaks, and he mends it. Nobody has ever asked him for anything else. Here are his quarters, drawn the same way.

# %% name="shop-neighbour" tags=["setup"]
neighbour = start("01", language=LANGUAGE, case="ateliers-bremond")

# %% name="shop-chart"
neighbour.tickets()

# %% name="shop-said"
neighbour.say_tickets()

# %% [markdown] name="shop-truth" lang="fr"
# Rien ici n’accuse le prestataire : il fait ce qu’on lui commande. Un atelier payé à la réparation n’a guère de raison de supprimer les pannes. C’est la commande qu’il faut changer, pas forcément l’homme. Reste à comparer deux entreprises de tailles différentes.

# %% [markdown] name="shop-truth" lang="en"
# Nothing here accuses the provider: he does what is ordered. A shop paid to mend has little reason to remove failures. It is the order that needs changing, not necessarily the man. It remains to compare two firms of different sizes.

# %% name="exercise-2"
lesson.exercise("01-2")

# %% [markdown] name="shop-notes" lang="fr" tags=["facilitator"] minutes=8
# Faire décrire le rayé avant de dire ce que c’est. Puis l’exercice, à deux, sans calculette. Réponse attendue : deux divisions. Piège : juger une entreprise sur un repère publié ; ceux-ci sont fragiles, la seule bonne comparaison est avec soi-même un an plus tôt.

# %% [markdown] name="shop-notes" lang="en" tags=["facilitator"] minutes=8
# Have the hatch described before saying what it is. Then the exercise, in pairs, without a calculator. Expected: two divisions. Pitfall: judging a firm by a published reference; these are weak, and the one good comparison is with oneself a year before.

# %% [markdown] name="back" lang="fr"
# ## Ce qui revient
#
# Un retour est le ticket le plus instructif : la cause est restée. Le tableau classe les sujets de l’entreprise par leurs retours. Une heure de fond bien placée, là où le chiffre est le plus haut, en épargne plusieurs de dépannage.

# %% [markdown] name="back" lang="en"
# ## What comes back
#
# A return is the most instructive ticket: the cause has stayed. The table ranks the firm’s matters by their returns. An hour of groundwork well placed, where the figure is highest, saves several of repairs.

# %% name="back-table"
lesson.repeats()

# %% name="back-said"
lesson.say_repeats()

# %% [markdown] name="back-how" lang="fr" tags=["folded"]
# Comment c’est calculé
#
# Deux tickets se répondent s’ils viennent de la même personne, à quatre-vingt-dix jours au plus, avec un titre semblable : trois mots sur cinq en commun. Sans titres, on compare les catégories ; le chiffre est alors un maximum. Les trimestres sont comptés à rebours du dernier mois entier de l’export.

# %% [markdown] name="back-how" lang="en" tags=["folded"]
# How it is worked out
#
# Two tickets answer each other when they come from the same person, ninety days apart at most, with a similar title: three words in five in common. Without titles, categories are compared; the figure is then a maximum. Quarters are counted back from the export’s last whole month.

# %% [markdown] name="back-notes" lang="fr" tags=["facilitator"] minutes=6
# Prendre la première ligne. Demander : « quelle seule action supprimerait la moitié de ces retours ? » Réponse attendue : changer quelques machines, former, corriger un réglage. Piège : chercher qui appelle trop ; un retour désigne une cause, pas une personne.

# %% [markdown] name="back-notes" lang="en" tags=["facilitator"] minutes=6
# Take the first line. Ask: “which single action would remove half of these returns?” Expected: replace a few machines, train, correct a setting. Pitfall: looking for who calls too much; a return points to a cause, not to a person.

# %% [markdown] name="work" lang="fr"
# ## Subi ou planifié
#
# Le support attend l’appel. Prévenir et piloter se décident avant : changer des postes à date, relire une sauvegarde, dire ce que coûterait d’attendre. Quelle part des heures y va ? Le tableau donne la réponse des tickets, la phrase celle des personnes.

# %% [markdown] name="work" lang="en"
# ## Endured or planned
#
# Support waits for the call. Preventing and steering are decided before: replacing machines on a date, reading a backup back, saying what waiting would cost. What share of the hours goes there? The table gives the tickets’ answer, the sentence that of people.

# %% name="work-table"
lesson.work()

# %% name="work-said"
lesson.say_work()

# %% [markdown] name="work-reading" lang="fr"
# Un outil de tickets note ce qui a cassé ; ce qui a été évité n’y laisse pas de trace. L’écart n’est pas une faute, c’est une question : où est écrit le travail de fond, avec quelles heures ? Sans cela, il sera le premier coupé.

# %% [markdown] name="work-reading" lang="en"
# A ticketing tool records what broke; what was avoided leaves no trace in it. The gap is not a fault but a question: where is groundwork written down, and with what hours? Without that, it will be the first thing cut.

# %% name="exercise-1"
lesson.exercise("01-1")

# %% [markdown] name="work-notes" lang="fr" tags=["facilitator"] minutes=8
# Dessiner trois colonnes au tableau : répare, prévient, pilote. Chacun y range une chose que son prestataire a faite ce mois-ci. Réponse attendue : la troisième colonne reste vide. Piège : en faire un reproche ; souvent, personne ne l’a commandée ni payée.

# %% [markdown] name="work-notes" lang="en" tags=["facilitator"] minutes=8
# Draw three columns on the board: mends, prevents, steers. Each person files one thing their provider did this month. Expected: the third column stays empty. Pitfall: making it a reproach; often nobody ordered or paid for it.

# %% [markdown] name="freeze" lang="fr"
# ## Ce qui se fige
#
# Une informatique que l’on ne fait que réparer finit par se figer : on ne touche plus à ce qui marche encore, puis chaque changement devient risqué, donc cher. Voici ce que l’atelier Brémond doit aujourd’hui, ligne par ligne.

# %% [markdown] name="freeze" lang="en"
# ## What freezes
#
# IT that is only ever mended ends up freezing: nobody touches what still works, then each change becomes risky, and so dear. Here is what the Brémond workshop owes today, line by line.

# %% name="freeze-table"
neighbour.register()

# %% name="freeze-said"
neighbour.say_register()

# %% [markdown] name="freeze-truth" lang="fr"
# À Marlande, rien de spectaculaire : un forfait plus élevé, avec des heures dedans ; un hors-forfait presque disparu ; une dépense totale un peu plus basse, et surtout prévisible. Le prestataire gagne à peu près autant. Il dort mieux, dit-il ; elle aussi.

# %% [markdown] name="freeze-truth" lang="en"
# At Marlande, nothing spectacular: a higher fee with hours inside it; extras all but gone; a total a little lower, and above all foreseeable. The provider earns about the same. He sleeps better, he says; so does she.

# %% [markdown] name="freeze-notes" lang="fr" tags=["facilitator"] minutes=6
# Demander : « quelle machine n’osez-vous plus redémarrer ? » Chacun en a une. La placer dans le registre. Réponse attendue : le lien entre la peur de toucher et le prix du changement. Si le temps manque, ne lire que la phrase. La leçon 02 chiffre cette dette.

# %% [markdown] name="freeze-notes" lang="en" tags=["facilitator"] minutes=6
# Ask: “which machine do you no longer dare restart?” Everyone has one. Place it in the register. Expected: the link between fear of touching and the price of change. If time is short, read the sentence only. Lesson 02 prices this debt.

# %% [markdown] name="curve" lang="fr"
# ## Se méfier d’une belle courbe
#
# Une courbe de tickets peut baisser parce que le service s’améliore. Elle peut baisser aussi parce que l’on n’appelle plus, ou que l’on appelle ailleurs. Un conseiller cherche donc d’autres témoins avant de conclure. Lesquels retiendriez-vous ?

# %% [markdown] name="curve" lang="en"
# ## Beware of a handsome curve
#
# A curve of tickets may fall because the service is improving. It may also fall because people have stopped calling, or call elsewhere. So an adviser looks for other witnesses before concluding. Which would you take?

# %% name="exercise-3"
lesson.exercise("01-3")

# %% [markdown] name="curve-notes" lang="fr" tags=["facilitator"] minutes=6
# Débat à deux camps : « la courbe prouve », « la courbe ne prouve rien ». Deux minutes chacun, puis l’exercice. Réponse attendue : trois témoins indépendants. Piège : rejeter la mesure elle-même ; une courbe discutable vaut mieux que pas de courbe.

# %% [markdown] name="curve-notes" lang="en" tags=["facilitator"] minutes=6
# Debate in two camps: “the curve proves it”, “the curve proves nothing”. Two minutes each, then the exercise. Expected: three independent witnesses. Pitfall: rejecting measurement itself; a debatable curve is better than none.

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - Un prestataire fait ce qu’on lui commande ; commandez plus que des réparations.
# - Un ticket qui revient désigne une cause restée en place.
# - Les appels se comparent par personne et par mois, d’abord à soi-même.
# - Le travail planifié se note, sinon il ne se voit pas.
# - Le calme vient avant l’économie.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - A provider does what is ordered; order more than repairs.
# - A ticket that comes back points to a cause left in place.
# - Calls compare per person and per month, first of all with oneself.
# - Planned work has to be written down, or it cannot be seen.
# - Calm comes before savings.

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
# Demandez l’export des tickets des douze derniers mois, avec les titres, les heures, et une colonne « planifié ». Ouvrez-le ici. Puis invitez votre prestataire une demi-heure, avec une seule question : quelle cause supprimeriez-vous en premier, si je vous le demandais ?

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# Ask for the export of the last twelve months’ tickets, with titles, hours and a “planned” column. Open it here. Then invite your provider for half an hour, with a single question: which cause would you remove first, if I asked you to?

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=4
# Chacun écrit la première chose, hors réparation, qu’il commandera, et à qui. Réponse attendue : une phrase avec un verbe, un objet, une date. Garder la feuille : elle devient une ligne du plan d’action dans la leçon 09.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=4
# Everyone writes the first thing other than a repair that they will order, and from whom. Expected: a sentence with a verb, an object, a date. Keep the sheet: it becomes a line of the action plan in lesson 09.

# %% name="progress"
lesson.progress()

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# La leçon 02, [Ce que vous payez, ce que cela coûte](02-ce-que-vous-payez.ipynb), met des euros sur ce que l’on vient de voir se figer : le coût complet, les causes de sa dérive, et la dette technique que chaque report laisse grandir.

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# Lesson 02, [What you pay, what it costs](02-what-you-pay.ipynb), puts euros on what we have just seen freeze: the full cost, the causes of its drift, and the technical debt that each postponement lets grow.
