# ---
# workbook:
#   lesson: B0
#   fr: B0-etabli-du-conseiller
#   en: B0-adviser-bench
# ---

# %% [markdown] name="title" lang="fr"
# # L’établi du conseiller
#
# **Pour qui** : conseillers, et dirigeants qui travaillent sur leur propre dossier.
#
# **Durée** : MINUTES, à répartir sur plusieurs visites.
#
# **Vous repartirez avec** : un dossier complet, des offres comparées, un plan daté et les documents à remettre.

# %% [markdown] name="title" lang="en"
# # The adviser’s bench
#
# **For**: advisers, and owners who work on their own case.
#
# **Time**: MINUTES, spread over several visits.
#
# **You will take away**: a complete case, offers compared, a dated plan and the documents to hand over.

# %% [markdown] name="how-to" lang="fr"
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. Chaque panneau garde ce que vous tapez dans le dossier choisi ; prenez-les dans l’ordre qui vous arrange. Pour votre propre entreprise, donnez-lui un nom dans la première liste.

# %% [markdown] name="how-to" lang="en"
# To show everything: menu **Run**, then **Run All Cells**. Each panel keeps what you type in the case you chose; take them in any order that suits you. For your own firm, give it a name in the first list below.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("B0", language=LANGUAGE, case="ateliers-bremond")
lesson

# %% [markdown] name="order-notes" lang="fr" tags=["facilitator"] minutes=180
# Trois visites d’une heure. La première : fichiers, situation, deux regards. La deuxième : qui pilote, l’audit, les offres et le contrat. La troisième : feuille de route, plan, documents. Si le temps manque, gardez l’audit et le plan.

# %% [markdown] name="order-notes" lang="en" tags=["facilitator"] minutes=180
# Three visits of an hour. The first: files, situation, two views. The second: who steers, the audit, the offers and the contract. The third: roadmap, plan, documents. If time is short, keep the audit and the plan.

# %% name="firms"
lesson.firms()

# %% [markdown] name="files" lang="fr"
# ## Les fichiers de l’entreprise
#
# Déposez ici son grand livre, ses factures, ses tickets, ses inventaires. Ils sont lus sur ce poste, dans la mémoire, et ne vont nulle part. Ce qu’ils disent est proposé : vous acceptez ou refusez, une proposition après l’autre.

# %% [markdown] name="files" lang="en"
# ## The firm’s files
#
# Drop here its ledger, its invoices, its tickets, its inventories. They are read on this computer, in memory, and go nowhere. What they say is proposed: you accept or refuse, one proposal after the other.

# %% name="files-panel"
lesson.import_panel()

# %% [markdown] name="situation" lang="fr"
# ## La situation
#
# Trente-six questions, sept thèmes. Répondez avec le dirigeant, notez ce que personne ne sait, et laissez le verdict bouger sous vos yeux. Une inconnue n’est pas un échec : c’est la prochaine question à poser au prestataire.

# %% [markdown] name="situation" lang="en"
# ## The situation
#
# Thirty-six questions, seven themes. Answer with the owner, note what nobody knows, and let the verdict move before your eyes. An unknown is no failure: it is the next question to put to the provider.

# %% name="situation-panel"
lesson.situation_panel()

# %% name="situation-said"
lesson.say_situation()

# %% [markdown] name="views" lang="fr"
# ## Deux regards
#
# Le prestataire a répondu de son côté, sur le questionnaire envoyé. Chargez son fichier : l’écart entre les deux regards montre où se parler d’abord. Personne n’a tort d’avance ; la preuve départage, pas le ton.

# %% [markdown] name="views" lang="en"
# ## Two views
#
# The provider has answered apart, on the questionnaire you sent. Load their file: the gap between both views shows where to talk first. Nobody is wrong to begin with; proof decides, not tone of voice.

# %% name="views-panel"
lesson.answers_panel()

# %% name="views-chart"
lesson.two_views()

# %% name="views-said"
lesson.say_two_views()

# %% [markdown] name="governance" lang="fr"
# ## Qui pilote
#
# Douze décisions, quatre rôles, six indicateurs, une réunion. Remplissez à voix haute : les blancs et les doublons se voient aussitôt. Une décision que personne ne prend se prend quand même, ailleurs et sans vous prévenir.

# %% [markdown] name="governance" lang="en"
# ## Who steers
#
# Twelve decisions, four roles, six indicators, one meeting. Fill it in aloud: blanks and doubles show at once. A decision that nobody takes is taken all the same, somewhere else and without telling you.

# %% name="governance-panel"
lesson.governance_panel()

# %% name="governance-said"
lesson.say_governance()

# %% [markdown] name="audit" lang="fr"
# ## L’audit de reprise
#
# Trente points à tenir avant de changer de prestataire. Pour chacun : l’état, qui le tient, ce qui a été vu. Sans preuve, ce n’est pas tenu. L’indice dit si vous pourriez partir demain sans perdre la main.

# %% [markdown] name="audit" lang="en"
# ## The takeover audit
#
# Thirty things to hold before changing provider. For each: its state, who holds it, what was seen. Without proof, it is not held. The index says whether you could leave tomorrow without losing your grip.

# %% name="audit-panel"
lesson.audit_panel()

# %% name="audit-said"
lesson.say_audit()

# %% [markdown] name="offers" lang="fr"
# ## Les offres à périmètre égal
#
# Deux offres au même prix ne couvrent pas la même chose. Cochez ce que chacune comprend, avec vos quantités et non les leurs ; puis regardez l’année ordinaire et l’année de crise, côte à côte.

# %% [markdown] name="offers" lang="en"
# ## Offers at equal scope
#
# Two offers at one price do not cover the same thing. Tick what each one includes, with your quantities and not theirs; then look at the ordinary year and the year of crisis, side by side.

# %% name="offers-panel"
lesson.offers_panel()

# %% name="offers-chart"
lesson.offers()

# %% name="offers-said"
lesson.say_offers()

# %% [markdown] name="contract" lang="fr"
# ## Les pièges du contrat
#
# Seize clauses à chercher dans le contrat, et ce que chacune coûterait à cette entreprise. Les questions à poser partent dans une lettre. Ce n’est pas un avis juridique : un avocat relit avant toute décision importante.

# %% [markdown] name="contract" lang="en"
# ## The contract’s traps
#
# Sixteen clauses to look for in the contract, and what each would cost this firm. The questions to ask go into a letter. This is not legal advice: a lawyer reads again before any important decision.

# %% name="contract-panel"
lesson.contract_panel()

# %% name="contract-said"
lesson.say_traps()

# %% [markdown] name="roadmap" lang="fr"
# ## La feuille de route
#
# Les projets qui comptent, ce que la dette leur fait attendre, et les dates que personne ne choisit : fins de support, préavis, obligations. Une échéance connue se prépare ; une échéance découverte se subit.

# %% [markdown] name="roadmap" lang="en"
# ## The roadmap
#
# The projects that matter, what the debt makes them wait for, and the dates that nobody chooses: ends of support, notices, duties. A date known is prepared for; a date found out late is endured.

# %% name="roadmap-panel"
lesson.roadmap_panel()

# %% [markdown] name="plan" lang="fr"
# ## Le plan
#
# Un budget, ce que l’assureur ou la loi exige, et le meilleur plan se propose, daté. Changez les noms, les dates, les coûts : vos corrections restent. À la visite suivante, on dira ce qui est fait et ce qui traîne.

# %% [markdown] name="plan" lang="en"
# ## The plan
#
# A budget, what the insurer or the law requires, and the best plan proposes itself, dated. Change names, dates, costs: your corrections stay. At the next visit you will say what is done and what drags on.

# %% name="plan-panel"
lesson.plan_panel()

# %% name="plan-chart"
lesson.plan()

# %% name="plan-payback"
lesson.payback()

# %% [markdown] name="followup" lang="fr"
# ## Depuis la dernière visite
#
# Ce qui a bougé entre deux visites, et pourquoi : prix, taille, dette, incidents, pratiques. Le tout s’additionne sans reste. On ne juge pas les personnes : on lit, puis on corrige le plan.

# %% [markdown] name="followup" lang="en"
# ## Since the last visit
#
# What moved between two visits, and why: prices, size, debt, incidents, practices. It adds up with nothing left over. No one is judged: read, then mend the plan.

# %% name="followup-chart"
lesson.followup()

# %% name="followup-said"
lesson.say_followup()

# %% [markdown] name="letter" lang="fr"
# ## La lettre au prestataire
#
# Ce que personne n’a su dire, ce que l’on voit autrement, le contrat, les actions et les indicateurs attendus. Écrivez-la avec les autres documents : elle se modifie à l’écran avant d’être imprimée. Ce n’est pas un conseil juridique.

# %% [markdown] name="letter" lang="en"
# ## The letter to the provider
#
# What no one could say, what is seen differently, the contract, the actions and the indicators expected. Write it with the other documents: it can be changed on screen before it is printed. This is not legal advice.

# %% name="letter-shown" tags=["setup"]
lesson.letter()

# %% [markdown] name="documents" lang="fr"
# ## Les documents
#
# Présentation, page à emporter, synthèse d’une page, questionnaire : choisissez, puis écrivez. Les fichiers s’ouvrent partout, sans réseau. Dans les présentations, les noms sont remplacés, sauf si vous décidez autrement.

# %% [markdown] name="documents" lang="en"
# ## The documents
#
# Deck, handout, one-page summary, questionnaire: choose, then write. The files open anywhere, without a network. In decks, names are replaced by plain ones, unless you decide otherwise for this firm.

# %% name="documents-panel"
lesson.export_panel()
