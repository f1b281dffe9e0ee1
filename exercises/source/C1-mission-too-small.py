# ---
# workbook:
#   kind: exercises
#   lesson: C1
#   fr: C1-mission-trop-petite
#   en: C1-mission-too-small
# ---

# %% [markdown] name="title" lang="fr"
# # Mission 1 : l’étude que personne ne viserait
#
# **Pour qui** : ceux qui ont suivi les leçons 00 à 09, seuls, en classe ou entre conseillers.
#
# **Durée** : MINUTES.
#
# **Vous repartirez avec** : une mission entière, du premier jour à la réunion : voir, chiffrer, choisir, demander.

# %% [markdown] name="title" lang="en"
# # Mission 1: the practice nobody would target
#
# **For**: those who have taken lessons 00 to 09, alone, in class or among advisers.
#
# **Time**: MINUTES.
#
# **You will take away**: a whole mission, from the first day to the meeting: see, price, choose, ask.

# %% [markdown] name="how-to" lang="fr"
# Pour commencer : menu **Exécution**, puis **Exécuter toutes les cellules**. Répondez à la souris ou au clavier, puis vérifiez ; trois indices vous attendent, puis la solution après un essai. Votre progression reste sur ce poste. En code, on écrit par exemple `lesson.exercise("C1-2").check(15)`.

# %% [markdown] name="how-to" lang="en"
# To begin: menu **Run**, then **Run All Cells**. Answer with the mouse or the keyboard, then check; three hints are waiting, then the solution after a try. Your progress stays on this machine. In code, one writes for instance `lesson.exercise("C1-2").check(15)`.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("C1", language=LANGUAGE, case="etude-valombre")
lesson

# %% [markdown] name="scene" lang="fr"
# ## Un relevé d’identité bancaire
#
# Douze personnes, un technicien qui tient tout de tête, et un faux relevé bancaire parti de la vraie messagerie d’une clerc. La banque a bloqué le virement à temps. Vous arrivez le lendemain ; lisez le récit, puis menez la mission.

# %% [markdown] name="scene" lang="en"
# ## A set of bank details
#
# Twelve people, a technician who keeps everything in his head, and false bank details sent from a clerk’s real mailbox. The bank stopped the transfer in time. You arrive the day after; read the story, then lead the mission.

# %% name="scene-story"
lesson.say_story()

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=8
# Lecture à voix haute, à deux voix : la notaire, le technicien. Demander ce que chacun craint de perdre. Piège : chercher un coupable ; le technicien est seul, pas négligent.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=8
# Read aloud in two voices: the notary, the technician. Ask what each fears to lose. Pitfall: looking for somebody to blame; the technician is alone, not careless.

# %% [markdown] name="see" lang="fr"
# ## Voir
#
# La notaire parle de sécurité, parce que c’est là qu’elle a eu peur. Un conseiller regarde les six notes avant de la suivre : l’accident montre une porte, pas forcément le mur le plus faible.

# %% [markdown] name="see" lang="en"
# ## See
#
# The notary speaks of security, because that is where the fright was. An adviser looks at all six scores before following: the accident shows one door, not always the weakest wall.

# %% name="see-scores"
lesson.scores()

# %% name="see-said"
lesson.say_scores()

# %% name="exercise-1"
lesson.exercise("C1-1")

# %% [markdown] name="see-notes" lang="fr" tags=["facilitator"] minutes=8
# Réponse attendue : la sécurité n’est pas forcément la note la plus basse. Faire dire pourquoi l’absence de pilotage a laissé la porte ouverte.

# %% [markdown] name="see-notes" lang="en" tags=["facilitator"] minutes=8
# Expected: security is not always the lowest score. Have someone say why the lack of steering left the door open.

# %% [markdown] name="price" lang="fr"
# ## Chiffrer
#
# Un petit office croit dépenser peu. Le graphique sépare ce qui passe par une facture ou un salaire de ce qui n’y passera jamais. Dites la part cachée, avec ses mots et sa plage.

# %% [markdown] name="price" lang="en"
# ## Price
#
# A small practice believes it spends little. The chart tells what goes through an invoice or a wage from what never will. Say what part is hidden, in plain words and with its range.

# %% name="price-chart"
lesson.drift()

# %% name="price-said"
lesson.say_drift()

# %% name="exercise-2"
lesson.exercise("C1-2")

# %% [markdown] name="price-notes" lang="fr" tags=["facilitator"] minutes=10
# Réponse attendue : une part, pas un montant. Faire redire le résultat à la notaire en une phrase, plage comprise.

# %% [markdown] name="price-notes" lang="en" tags=["facilitator"] minutes=10
# Expected: a part, not an amount. Have the result told to the notary in one sentence, range included.

# %% [markdown] name="choose" lang="fr"
# ## Choisir
#
# Le budget est celui d’un office de douze personnes. Après une fraude, tout le monde propose tout. Choisissez d’abord ce qui se paie par lui-même ; dites ensuite, à part, quelle assurance vous recommandez malgré son prix. Le tableau de bord vérifie.

# %% [markdown] name="choose" lang="en"
# ## Choose
#
# The budget is that of a practice of twelve. After a fraud everyone proposes everything. First choose what pays for itself; then say, apart, which insurance you recommend in spite of its price. The board checks.

# %% name="exercise-3"
lesson.exercise("C1-3")

# %% name="choose-board"
lesson.board()

# %% name="choose-said"
lesson.say_board()

# %% [markdown] name="choose-notes" lang="fr" tags=["facilitator"] minutes=12
# Chaque groupe défend une assurance de plus, hors budget : que coûte-t-elle, que protège-t-elle, qui l’exigerait ? Réponse attendue : une phrase honnête, sans promesse de gain.

# %% [markdown] name="choose-notes" lang="en" tags=["facilitator"] minutes=12
# Each group argues for one more insurance, outside the budget: what does it cost, what does it protect, who would demand it? Expected: an honest sentence, with no promise of gain.

# %% [markdown] name="ask" lang="fr"
# ## Demander
#
# Le technicien et la notaire ont répondu chacun de leur côté. Trois questions tiendront dans le rendez-vous : prenez celles où les récits diffèrent, et demandez une preuve plutôt qu’un avis.

# %% [markdown] name="ask" lang="en"
# ## Ask
#
# The technician and the notary answered apart. Three questions will fit the meeting: take those where the stories differ, and ask for proof rather than for an opinion.

# %% name="ask-table"
lesson.disagreements()

# %% name="ask-said"
lesson.say_two_views()

# %% name="exercise-4"
lesson.exercise("C1-4")

# %% [markdown] name="ask-notes" lang="fr" tags=["facilitator"] minutes=10
# Faire écrire les trois questions en entier, avec une date de réponse. Piège : « êtes-vous sûr que… ? », qui n’appelle qu’un oui.

# %% [markdown] name="ask-notes" lang="en" tags=["facilitator"] minutes=10
# Have the three questions written in full, with a date for the answer. Pitfall: “are you sure that…?”, which calls for nothing but a yes.

# %% [markdown] name="close" lang="fr"
# ## Rendre compte
#
# Écrivez cinq lignes à la notaire : ce qui est fragile, ce que cela coûte, ce que vous feriez cette année, ce que vous assureriez, ce que vous demandez. Pas un mot technique ; une date à la fin.

# %% [markdown] name="close" lang="en"
# ## Report
#
# Write five lines to the notary: what is weak, what it costs, what you would do this year, what you would insure, what you are asking. Not one technical word; a date at the end.

# %% name="progress"
lesson.progress()
