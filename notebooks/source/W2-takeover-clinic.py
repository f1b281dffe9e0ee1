# ---
# workbook:
#   lesson: W2
#   fr: W2-clinique-de-reprise
#   en: W2-takeover-clinic
# ---

# %% [markdown] name="title" lang="fr"
# # Clinique de reprise : une demi-journée pour reprendre les clés
#
# **Pour qui** : le conseiller ou le nouveau prestataire, avec le dirigeant, la comptable et, une demi-heure, le prestataire en place.
#
# **Durée** : MINUTES, pause comprise.
#
# **Vous repartirez avec** : un audit de trente points, les comptes relus, un registre des dettes, et les quatre-vingt-dix premiers jours écrits.

# %% [markdown] name="title" lang="en"
# # Takeover clinic: half a day to get the keys back
#
# **For**: the adviser or the incoming provider, with the owner, the bookkeeper and, for half an hour, the provider in place.
#
# **Time**: MINUTES, break included.
#
# **You will take away**: an audit of thirty points, the books read again, a register of debts, and the first ninety days in writing.

# %% [markdown] name="how-to" lang="fr" tags=["setup"]
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. La coopérative est inventée : répétez avec elle. Pour l’entreprise présente, choisissez son dossier dans la liste et exécutez de nouveau la suite. L’export comptable se dépose dans le panneau des fichiers, plus bas.

# %% [markdown] name="how-to" lang="en" tags=["setup"]
# To show everything: menu **Run**, then **Run All Cells**. The co-operative is invented: rehearse with it. For the firm in the room, choose its case from the list and run what follows again. The ledger export is dropped in the panel of files, further down.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("W2", language=LANGUAGE, case="cooperative-terrebrune")
lesson

# %% name="firms" tags=["setup"]
lesson.firms()

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# AGENDA
#
# Si le temps manque, remettez le contrat à un autre jour ; gardez les accès, les dettes et les premiers jours.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# AGENDA
#
# If time is short, leave the contract to another day; keep the accesses, the debts and the first days.

# %% [markdown] name="before" lang="fr" tags=["folded"]
# Une semaine avant, pour le conseiller
#
# - Demander : contrat et avenants, douze dernières factures, export comptable de deux ans, listes des machines et des comptes.
# - Envoyer le questionnaire au dirigeant et au prestataire, séparément.
# - Dire au prestataire en place ce qui sera fait, et l’inviter pour la fin de la première heure.
# - Prévoir une salle, une imprimante, et quelqu’un qui peut ouvrir l’armoire du serveur.

# %% [markdown] name="before" lang="en" tags=["folded"]
# One week before, for the adviser
#
# - Ask for: contract and amendments, the last twelve invoices, two years of ledger, lists of machines and of accounts.
# - Send the questionnaire to the owner and to the provider, separately.
# - Tell the provider in place what will be done, and invite them for the end of the first hour.
# - Have a room, a printer, and somebody who can open the server cupboard.

# %% [markdown] name="scene" lang="fr"
# ## La phrase de la page 4
#
# Le prestataire l’écrivait chaque année, dans le compte rendu de la réunion annuelle : « à prévoir ». Sans chiffre ni date, page 4. Le conseil lisait, et ne prévoyait rien. Un matin de mai, deux disques ont lâché. Personne n’avait menti.

# %% [markdown] name="scene" lang="en"
# ## The sentence on page 4
#
# The provider wrote it every year, in the minutes of the annual meeting: “to be planned”. Neither figure nor date, on page 4. The board read it, and planned nothing. One morning in May two disks went. Nobody had lied.

# %% name="scene-story"
lesson.say_story()

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=10
# Lire la scène, puis demander : quelle est votre page 4 ? Une phrase par personne, notée telle quelle. Annoncer la règle du jour : sans preuve, ce n’est pas tenu, et ce n’est la faute de personne. Réponse attendue : un serveur, un mot de passe, une échéance. Piège : commencer par les machines.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=10
# Read the scene, then ask: what is your page 4? One sentence each, written down as spoken. Give the rule of the day: without proof it is not held, and it is nobody’s fault. Expected: a server, a password, a renewal date. Pitfall: beginning with the machines.

# %% [markdown] name="audit" lang="fr"
# ## Trente choses à tenir
#
# Accès, domaine, sauvegarde, licences, contrat, documentation : trente points qu’une entreprise doit pouvoir montrer avant de changer de prestataire, ou pour choisir de rester. Pour chacun : son état, qui le tient, ce qui a été vu. Voir veut dire ouvrir.

# %% [markdown] name="audit" lang="en"
# ## Thirty things to hold
#
# Accesses, domain, backup, licences, contract, documentation: thirty points a firm must be able to show before it changes provider, or in order to choose to stay. For each: its state, who holds it, what was seen. Seen means opened.

# %% name="audit-panel" tags=["setup"]
lesson.audit_panel()

# %% name="audit-chart"
lesson.audit()

# %% name="audit-said"
lesson.say_audit()

# %% [markdown] name="audit-notes" lang="fr" tags=["facilitator"] minutes=35
# Commencer par les essentiels : domaine, compte administrateur, sauvegarde. Se connecter devant tous ; un « oui » sans écran vaut « en partie ». Noter qui tient, par un nom. Passer en deux minutes ce qui résiste. Réponse attendue : moins de la moitié des points tenus. Piège : réparer pendant l’audit ; noter, continuer. Le premier accès se ferme après, dans l’ordre.

# %% [markdown] name="audit-notes" lang="en" tags=["facilitator"] minutes=35
# Begin with the essentials: domain, administrator account, backup. Log in before everyone; a “yes” without a screen is “partly”. Write down who holds it, by name. Leave after two minutes what resists. Expected: fewer than half the points held. Pitfall: mending during the audit; note it, go on. The first access is closed afterwards, in order.

# %% [markdown] name="holders" lang="fr"
# ## Sur qui tout repose
#
# Une clé tenue par une seule personne est une clé prêtée. Combien de départs suffiraient pour que la moitié des points essentiels ne soit plus à personne ? La réponse tient souvent sur les doigts d’une main. Ce n’est pas un reproche à qui les tient.

# %% [markdown] name="holders" lang="en"
# ## On whom all rests
#
# A key held by one person only is a key on loan. How many departures would be enough for half of the essential points to belong to nobody? The answer can often be counted on one hand. It is no reproach to whoever holds them.

# %% name="holders-table"
lesson.holders()

# %% name="holders-said"
lesson.say_holders()

# %% [markdown] name="holders-notes" lang="fr" tags=["facilitator"] minutes=10
# Laisser la personne nommée parler la première : elle sait ce qu’elle porte. Décider d’un second détenteur par clé essentielle, et d’un coffre qui appartient à l’entreprise. Réponse attendue : un soulagement. Piège : dire « risque humain » ; dire « vacances ».

# %% [markdown] name="holders-notes" lang="en" tags=["facilitator"] minutes=10
# Let the person named speak first: they know what they carry. Decide on a second holder for each essential key, and on a vault that belongs to the firm. Expected: relief. Pitfall: saying “bus factor”; say “holidays”.

# %% [markdown] name="views" lang="fr"
# ## Avec le prestataire, une demi-heure
#
# Il entre maintenant. Les deux questionnaires, remplis séparément, sont à l’écran. On ne juge personne : on cherche, pour les plus grands écarts, quelle preuve les refermerait, et qui l’apporte. Son avis sur la page 4 est le bienvenu.

# %% [markdown] name="views" lang="en"
# ## With the provider, for half an hour
#
# They come in now. Both questionnaires, filled in apart, are on the screen. Nobody is judged: for the widest gaps we look for the proof that would close them, and for who brings it. Their opinion on page 4 is welcome.

# %% name="views-chart"
lesson.two_views()

# %% name="views-said"
lesson.say_two_views()

# %% name="views-gaps" tags=["setup"]
lesson.disagreements()

# %% name="views-gaps-said" tags=["setup"]
lesson.say_disagreements()

# %% [markdown] name="views-notes" lang="fr" tags=["facilitator"] minutes=20
# Lui donner la parole d’abord, lui laisser le temps. Trois écarts, pas davantage ; pour chacun une preuve, un nom, une date. Remercier pour les alertes écrites : elles ont existé. Réponse attendue : il révèle un risque que personne n’avait noté. Piège : annoncer devant lui un changement qui n’est pas décidé.

# %% [markdown] name="views-notes" lang="en" tags=["facilitator"] minutes=20
# Give them the floor first, and time. Three gaps, no more; for each a proof, a name, a date. Thank them for the warnings they wrote: they existed. Expected: they reveal a risk nobody had noted. Pitfall: announcing in front of them a change that has not been decided.

# %% [markdown] name="handover" lang="fr"
# ## Ce que le sortant doit remettre
#
# Que l’on parte ou que l’on reste, la liste est la même : ce qui appartient à l’entreprise doit pouvoir lui être remis, avec la preuve attendue. Demandée calmement, un an trop tôt, elle coûte un après-midi. Demandée le dernier jour, un procès.

# %% [markdown] name="handover" lang="en"
# ## What the outgoing one must hand over
#
# Whether one leaves or stays, the list is the same: what belongs to the firm must be something it can be given, with the proof expected. Asked for calmly, a year too early, it costs an afternoon. Asked for on the last day, a lawsuit.

# %% name="handover-table"
lesson.hand_over()

# %% name="handover-said"
lesson.say_hand_over()

# %% [markdown] name="handover-notes" lang="fr" tags=["facilitator"] minutes=10
# Lire la liste avec le prestataire encore présent, et convenir d’une date par ligne. Réponse attendue : « la moitié, je peux l’envoyer ce soir ». Piège : faire de la liste une menace. Rien de juridique ici n’est un conseil : le contrat et un juriste le disent mieux.

# %% [markdown] name="handover-notes" lang="en" tags=["facilitator"] minutes=10
# Read the list while the provider is still there, and agree on a date for each line. Expected: “half of it I can send tonight”. Pitfall: making a threat of the list. Nothing legal here is advice: the contract and a lawyer say it better.

# %% [markdown] name="pause" lang="fr"
# ## Une pause, et les fichiers
#
# Pendant le café, le conseiller dépose les fichiers de l’entreprise dans le panneau : comptes, factures, tickets, inventaire. Ils sont lus sur ce poste et ne vont nulle part. Ce qu’ils proposent s’accepte ensuite à voix haute, une ligne après l’autre.

# %% [markdown] name="pause" lang="en"
# ## A break, and the files
#
# Over coffee, the adviser drops the firm’s files in the panel: ledger, invoices, tickets, inventory. They are read on this computer and go nowhere. What they propose is then accepted aloud, one line after another.

# %% name="files-panel" tags=["setup"]
lesson.import_panel()

# %% name="files-said" tags=["setup"]
lesson.say_import()

# %% [markdown] name="pause-notes" lang="fr" tags=["facilitator"] minutes=10
# Ouvrir les fenêtres. Garder cinq minutes seul avec la comptable : elle sait quelles lignes ne sont pas de l’informatique. Si un fichier n’est pas reconnu, dire lequel au cahier et continuer ; rien n’est perdu. Réponse attendue : deux ou trois fournisseurs oubliés. Piège : tout accepter sans lire.

# %% [markdown] name="pause-notes" lang="en" tags=["facilitator"] minutes=10
# Open the windows. Keep five minutes alone with the bookkeeper: she knows which lines are not IT. If a file is not recognised, tell the workbook which it is and go on; nothing is lost. Expected: two or three forgotten suppliers. Pitfall: accepting everything unread.

# %% [markdown] name="books" lang="fr"
# ## Ce que disent les comptes
#
# Le coût se disperse : maintenance, licences, télécoms, location, achats du mois de panne. Le fichier des écritures comptables le rassemble par fournisseur. Ce qui compte n’est pas le total, mais ce que personne dans la salle n’attendait.

# %% [markdown] name="books" lang="en"
# ## What the books say
#
# Cost is scattered: maintenance, licences, telecoms, leasing, purchases in the month of the failure. The accounting ledger gathers it by supplier. What matters is not the total, but what nobody in the room was expecting.

# %% name="books-table"
lesson.ledger()

# %% name="books-said"
lesson.say_ledger()

# %% name="books-chart"
lesson.drift()

# %% name="books-drift-said"
lesson.say_drift()

# %% [markdown] name="books-notes" lang="fr" tags=["facilitator"] minutes=30
# Faire deviner le total, par écrit, avant d’afficher. La comptable confirme ou écarte les lignes douteuses ; le dirigeant écoute. Puis la courbe : d’abord le plein, facturé, ensuite le rayé, qui ne le sera jamais. Réponse attendue : un écart du simple au double avec le forfait. Piège : chercher le centime ; la plage suffit pour décider.

# %% [markdown] name="books-notes" lang="en" tags=["facilitator"] minutes=30
# Have the total guessed, in writing, before showing it. The bookkeeper confirms or sets aside the doubtful lines; the owner listens. Then the curve: first the solid part, invoiced, then the hatched one, which never will be. Expected: twice the fee, or nearly. Pitfall: chasing the penny; the range is enough to decide.

# %% [markdown] name="contract" lang="fr"
# ## Ce que le contrat dit, et le jour où il le dit
#
# Échéance, préavis, heures comprises, indexation, sortie : cinq lignes à lire à voix haute. Les pièges trouvés sont chiffrés avec vos propres volumes. Chacun donne une question à poser par écrit ; la lettre est prête au bas du panneau.

# %% [markdown] name="contract" lang="en"
# ## What the contract says, and the day it says it
#
# Renewal, notice, hours included, indexation, exit: five lines to read aloud. The traps found are priced with your own volumes. Each gives one question to put in writing; the letter stands ready at the foot of the panel.

# %% name="contract-said"
lesson.say_contract()

# %% name="contract-panel" tags=["setup"]
lesson.contract_panel()

# %% name="contract-traps"
lesson.say_traps()

# %% name="contract-chart"
lesson.offers()

# %% name="contract-offers-said"
lesson.say_offers()

# %% [markdown] name="contract-notes" lang="fr" tags=["facilitator"] minutes=20
# Écrire la date limite du préavis en grand, au tableau, avant tout le reste. Chercher trois pièges, les plus lourds ; laisser les autres à la lettre. Comparer les offres reçues à périmètre égal. Réponse attendue : une date plus proche que prévu. Piège : conseiller en droit ; ce n’en est pas un, faire relire.

# %% [markdown] name="contract-notes" lang="en" tags=["facilitator"] minutes=20
# Write the last day for notice large on the board before anything else. Look for three traps, the heaviest; leave the others to the letter. Compare the offers received at equal scope. Expected: a date nearer than thought. Pitfall: giving legal advice; this is none, have it read.

# %% [markdown] name="debts" lang="fr"
# ## Les dettes, par ordre de ce qu’elles coûtent
#
# Ce que l’entreprise doit ne figure dans aucun compte : des serveurs sans correctifs, une restauration jamais tentée, des comptes que personne ne ferme. Chaque ligne a un principal, des intérêts, un point de rupture. La plus grosse n’est pas la première.

# %% [markdown] name="debts" lang="en"
# ## The debts, in order of what they cost
#
# What the firm owes stands in no account: servers without patches, a restore never tried, user accounts that nobody closes. Each line has a principal, interest, a breaking point. The largest is not the first.

# %% name="debts-chart"
lesson.debt()

# %% name="debts-said"
lesson.say_debt()

# %% name="debts-table"
lesson.register()

# %% name="debts-register-said"
lesson.say_register()

# %% [markdown] name="debts-notes" lang="fr" tags=["facilitator"] minutes=25
# Deux par deux, dix minutes : choisir une ligne, la raconter au conseil d’administration en trois phrases, avec un chiffre et une date ; l’inverse de la page 4. Lire à voix haute. Réponse attendue : principal, intérêts, point de rupture, et une demande précise. Piège : rembourser la plus grosse parce qu’elle se voit.

# %% [markdown] name="debts-notes" lang="en" tags=["facilitator"] minutes=25
# In pairs, ten minutes: choose a line, tell it to the board in three sentences, with a figure and a date; the opposite of page 4. Read aloud. Expected: principal, interest, breaking point, and one precise request. Pitfall: repaying the largest because it shows.

# %% [markdown] name="days" lang="fr"
# ## Trente, soixante, quatre-vingt-dix jours
#
# D’abord tenir : les clés, les comptes, la sauvegarde. Ensuite prouver : une restauration, un inventaire, des accès fermés. Enfin piloter : un contrat relu, un comité, un plan de renouvellement. L’ordre protège ; l’inverse expose au pire moment.

# %% [markdown] name="days" lang="en"
# ## Thirty, sixty, ninety days
#
# First hold: the keys, the accounts, the backup. Then prove: a restore, an inventory, accesses closed. Last steer: a contract read again, a committee, a plan of renewal. The order protects; the reverse exposes the firm at the worst moment.

# %% name="days-table"
lesson.first_days()

# %% name="days-said"
lesson.say_first_days()

# %% name="plan-panel" tags=["setup"]
lesson.plan_panel()

# %% name="plan-chart"
lesson.plan()

# %% name="plan-said"
lesson.say_plan()

# %% [markdown] name="days-notes" lang="fr" tags=["facilitator"] minutes=25
# Recopier les cinq premiers points dans le plan, avec un nom présent et une date. Fixer tout de suite la restauration d’essai, devant témoin. Ne promettre aucune économie : la première année monte, puis se calme. Réponse attendue : trente jours sans un achat. Piège : changer un mot de passe avant d’avoir une seconde clé.

# %% [markdown] name="days-notes" lang="en" tags=["facilitator"] minutes=25
# Copy the first five points into the plan, with a name that is present and a date. Fix the trial restore at once, before a witness. Promise no saving: the first year rises, then settles. Expected: thirty days without a purchase. Pitfall: changing a password before there is a second key.

# %% [markdown] name="documents" lang="fr"
# ## Ce que vous laissez
#
# La présentation pour le conseil, le résumé d’une page, le plan à signer, les questions au prestataire, les dates de l’agenda. Tout s’ouvre sans réseau. Les noms des personnes sont remplacés dans les présentations ; les originaux restent dans le dossier.

# %% [markdown] name="documents" lang="en"
# ## What you leave behind
#
# The deck for the board, the one-page summary, the plan to sign, the questions for the provider, the dates for the diary. All of it opens without a network. People’s names are replaced in decks; the originals stay in the case.

# %% name="documents-panel"
lesson.export_panel()

# %% name="documents-said"
lesson.say_export()

# %% [markdown] name="documents-notes" lang="fr" tags=["facilitator"] minutes=10
# Écrire les documents, ouvrir le résumé, faire signer le plan. Fixer la date de la visite à trente jours : même dossier, même audit, et l’on compare. Réponse attendue : la date est prise avant de sortir. Piège : partir avec le seul exemplaire du dossier ; il appartient à l’entreprise.

# %% [markdown] name="documents-notes" lang="en" tags=["facilitator"] minutes=10
# Write the documents, open the summary, have the plan signed. Fix the date of the visit in thirty days: same case, same audit, and compare. Expected: the date is taken before anyone leaves. Pitfall: leaving with the only copy of the case; it belongs to the firm.

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - Sans preuve, ce n’est pas tenu ; et ce n’est la faute de personne.
# - Une clé tenue par un seul est une clé prêtée.
# - Une alerte sans chiffre ni date n’alerte pas.
# - Tenir, prouver, piloter : dans cet ordre.
# - La liste de remise sert aussi à ceux qui restent.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - Without proof it is not held; and it is nobody’s fault.
# - A key held by one alone is a key on loan.
# - A warning without a figure or a date does not warn.
# - Hold, prove, steer: in that order.
# - The hand-over list serves those who stay as well.

# %% [markdown] name="words" lang="fr" tags=["folded"]
# Les mots de cette clinique
#
# WORDS

# %% [markdown] name="words" lang="en" tags=["folded"]
# The words of this clinic
#
# WORDS

# %% [markdown] name="quiz-intro" lang="fr" tags=["short"]
# ## Cinq questions avant de partir

# %% [markdown] name="quiz-intro" lang="en" tags=["short"]
# ## Five questions before leaving

# %% name="quiz"
lesson.quiz()

# %% [markdown] name="monday" lang="fr"
# ## Lundi
#
# Le dirigeant se connecte lui-même au compte du nom de domaine, vérifie l’adresse de secours, et range l’accès dans le coffre de l’entreprise. C’est dix minutes. Ensuite il envoie la liste de remise, avec les dates convenues, et fixe la restauration d’essai.

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# The owner logs in to the domain name’s account in person, checks the recovery address, and puts the access in the firm’s own vault. It takes ten minutes. Then the hand-over list goes out, with the dates agreed, and the trial restore is fixed.

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=5
# Quiz à main levée. Puis chacun dit ce qu’il a vu aujourd’hui pour la première fois. Réponse attendue : un écran, plus qu’un chiffre. Remercier la personne sur qui tout reposait ; elle a travaillé plus que vous.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=5
# Quiz by show of hands. Then everyone says what they saw today for the first time. Expected: a screen, more than a figure. Thank the person on whom all rested; they have worked harder than you.

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# Dans trente jours, rouvrez le dossier et comparez les deux visites. Pour préparer la réunion avec le conseil, prenez l’[atelier de quatre-vingt-dix minutes](W1-atelier-90-minutes.ipynb). Pour relire les comptes à tête reposée, la leçon [Ce que vous payez](02-ce-que-vous-payez.ipynb).

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# In thirty days, open the case again and compare both visits. To prepare the meeting with the board, take the [workshop of ninety minutes](W1-workshop-90-minutes.ipynb). To read the books again with a rested mind, the lesson [What you pay](02-what-you-pay.ipynb).
