# ---
# workbook:
#   lesson: 04
#   fr: 04-meme-prix-autre-contrat
#   en: 04-same-price-different-contract
# ---

# %% [markdown] name="title" lang="fr"
# # Même prix, autre contrat
#
# **Pour qui** : dirigeants et responsables qui choisissent ou renégocient un prestataire, conseillers qui les accompagnent.
#
# **Durée** : vingt minutes seul, MINUTES en atelier.
#
# **Vous repartirez avec** : vos offres ramenées au même périmètre, le prix d’une année de crise, et la lettre de questions à envoyer avant de signer.

# %% [markdown] name="title" lang="en"
# # Same price, different contract
#
# **For**: owners and managers choosing a provider or renegotiating with one, and the advisers who support them.
#
# **Time**: twenty minutes alone, MINUTES in a workshop.
#
# **You will take away**: your offers brought to the same scope, the price of a crisis year, and the letter of questions to send before signing.

# %% [markdown] name="how-to" lang="fr"
# Pour tout afficher : menu **Exécution**, puis **Exécuter toutes les cellules**. Pour comparer vos propres offres, remplacez `etude-valombre`, ci-dessous, par le fichier rempli dans la leçon 00, puis saisissez-les dans le panneau des offres. Les montants sont hors taxes.

# %% [markdown] name="how-to" lang="en"
# To show everything: menu **Run**, then **Run All Cells**. To compare offers of your own, replace `etude-valombre`, below, with the file filled in lesson 00, then enter them in the panel of offers. Amounts exclude VAT.

# %% name="start" tags=["setup", "visible"]
from workbook.widgets import start

lesson = start("04", language=LANGUAGE, case="etude-valombre")
lesson

# %% [markdown] name="agenda-notes" lang="fr" tags=["facilitator"]
# Déroulé de l’atelier :
#
# AGENDA
#
# Si le temps manque, gardez le périmètre égal, l’année de crise et la conclusion. Demander à chacun d’apporter son contrat ; une photo de la page des prix suffit.

# %% [markdown] name="agenda-notes" lang="en" tags=["facilitator"]
# How the workshop runs:
#
# AGENDA
#
# If time is short, keep equal scope, the crisis year and the close. Ask everyone to bring their contract; a photograph of the price page will do.

# %% [markdown] name="scene" lang="fr"
# ## Deux devis, un prix
#
# À l’étude de Valombre, la notaire aligne deux devis. Même mensualité, au centime près. « Autant prendre le plus proche, non ? » Nous lui demandons qui viendra le soir où la sauvegarde devra servir, et à quel tarif. Elle cherche. Voici d’abord son contrat actuel.

# %% [markdown] name="scene" lang="en"
# ## Two quotations, one price
#
# At the Valombre notary’s office, the senior partner lays two quotations side by side. The same monthly fee, to the cent. “Surely we take the nearer one?” We ask who would come the evening the backup is needed, and at what rate. She looks. First, her present contract.

# %% name="scene-contract"
lesson.say_contract()

# %% [markdown] name="scene-notes" lang="fr" tags=["facilitator"] minutes=4
# Demander à main levée : « au même prix, lequel prendriez-vous, et sur quel critère ? » Noter les critères au tableau. Réponse attendue : la proximité, la réputation, l’interlocuteur. Ne rien corriger ; y revenir à la fin. Piège : désigner tout de suite un bon et un mauvais prestataire.

# %% [markdown] name="scene-notes" lang="en" tags=["facilitator"] minutes=4
# Show of hands: “at the same price, which would you take, and why?” Write the reasons on the board. Expected: closeness, reputation, the person one deals with. Correct nothing; come back to it at the end. Pitfall: naming a good and a bad provider at once.

# %% [markdown] name="scope" lang="fr"
# ## Ce qu’un prix résume
#
# Une mensualité résume quatre choses : ce qui est compris, ce qui est en option, ce qui manque, et le tarif de ce qui dépasse. Deux offres peuvent s’accorder sur le total et différer sur les quatre. Le panneau les met côte à côte, service par service.

# %% [markdown] name="scope" lang="en"
# ## What a price sums up
#
# A monthly fee sums up four things: what is included, what is optional, what is missing, and the rate for whatever goes beyond. Two offers can agree on the total and differ on all four. The panel sets them side by side, service by service.

# %% name="scope-panel"
lesson.offers_panel()

# %% [markdown] name="scope-reading" lang="fr"
# Un consultant parisien n’a trouvé un périmètre clair que dans [[share_contracts_with_clear_scope]] des contrats qu’il a relus. Un seul témoin, qui vend des relectures : retenez-en la question, pas le chiffre. Votre contrat contient-il une liste de services, avec des quantités ?

# %% [markdown] name="scope-reading" lang="en"
# A consultant in Paris found a clear scope in only [[share_contracts_with_clear_scope]] of the contracts he reviewed. One witness, who sells reviews: keep the question rather than the figure. Does your contract hold a list of services, with quantities?

# %% name="exercise-1"
lesson.exercise("04-1")

# %% [markdown] name="scope-notes" lang="fr" tags=["facilitator"] minutes=9
# À deux, sur un vrai contrat : souligner en vert ce qui se mesure, en rouge ce qui rassure. Trois minutes, puis l’exercice ensemble. Réponse attendue : plus de rouge que de vert. Piège : conclure à la mauvaise foi ; souvent, personne n’a demandé la liste.

# %% [markdown] name="scope-notes" lang="en" tags=["facilitator"] minutes=9
# In pairs, on a real contract: underline in green what can be measured, in red what merely reassures. Three minutes, then the exercise together. Expected: more red than green. Pitfall: concluding to bad faith; often nobody asked for the list.

# %% [markdown] name="equal" lang="fr"
# ## À périmètre égal
#
# On ne compare pas deux prix, mais ce que l’entreprise aura payé pour le même service. Ce qu’une offre laisse de côté est acheté ailleurs, au prix du marché. En haut, une année ordinaire ; en bas, la même année avec une crise.

# %% [markdown] name="equal" lang="en"
# ## At equal scope
#
# One does not compare two prices, but what the firm will have paid for the same service. Whatever an offer leaves out is bought elsewhere, at the market’s price. At the top, an ordinary year; below, the same year with a crisis.

# %% name="equal-chart"
lesson.offers()

# %% name="equal-said"
lesson.say_offers()

# %% [markdown] name="equal-reading" lang="fr"
# Deux devis identiques, deux factures : l’écart vient de ce que le premier vend en option, ou ne vend pas. Regardez aussi la troisième offre : la mensualité la plus haute n’achète pas le périmètre le plus large. Un prix ne dit rien, ni dans un sens ni dans l’autre.

# %% [markdown] name="equal-reading" lang="en"
# Two identical quotations, two bills: the gap comes from what the first sells as an option, or does not sell. Look at the third offer too: the highest fee does not buy the widest scope. A price says nothing, one way or the other.

# %% [markdown] name="equal-truth" lang="fr"
# On vous dira : « ce qui manque, nous ne l’achèterons pas. » C’est honnête, et l’écart fond en année ordinaire. Le risque, lui, ne part pas : il reste chez vous, jusqu’au jour où la sauvegarde ne se relit pas. Renoncer est un choix, à condition de l’écrire.

# %% [markdown] name="equal-truth" lang="en"
# Someone will say: “what is missing, we shall not buy.” That is honest, and in an ordinary year the gap shrinks. The risk does not leave: it stays with you, until the day the backup cannot be read. Doing without is a choice, provided it is written down.

# %% [markdown] name="equal-how" lang="fr" tags=["folded"]
# Comment c’est calculé
#
# Les besoins sont ceux de l’entreprise, jamais ceux que l’offre suppose. Chaque service manquant est acheté au prix d’un catalogue relevé sur des tarifs publics. La crise est la même pour toutes les offres : des heures d’urgence, et une perte de données dont la restauration échoue selon les pratiques. Pénalités et délais ne sont pas chiffrés.

# %% [markdown] name="equal-how" lang="en" tags=["folded"]
# How it is worked out
#
# The needs are the firm’s, never those an offer assumes. Each missing service is bought at the price of a catalogue drawn from published tariffs. The crisis is the same for all offers: emergency hours, and a loss of data whose restore fails as practices let it. Penalties and response times are not priced.

# %% [markdown] name="equal-notes" lang="fr" tags=["facilitator"] minutes=9
# Cacher le bas du graphique, faire deviner l’année de crise, puis montrer. Réponse attendue : « je ne pensais pas que l’option coûtait plus que le forfait ». Piège : lire l’écart comme une facture certaine ; il suppose que tout ce qui manque est acheté. Lire alors la cellule suivante.

# %% [markdown] name="equal-notes" lang="en" tags=["facilitator"] minutes=9
# Hide the lower half of the chart, have the crisis year guessed, then show it. Expected: “I did not think options cost more than the fee”. Pitfall: reading the gap as a certain bill; it assumes that all that is missing gets bought. Then read the next cell.

# %% [markdown] name="crisis" lang="fr"
# ## Le soir de la crise
#
# Ce soir-là, trois mots du contrat font la facture : les heures d’urgence comprises, le tarif, et sa majoration. Ils tiennent en une ligne, rarement sur la page des prix. Faites la multiplication une fois, avant d’en avoir besoin.

# %% [markdown] name="crisis" lang="en"
# ## The evening of the crisis
#
# That evening, three terms of the contract make the bill: the emergency hours included, the rate, and its surcharge. They fit on one line, seldom on the price page. Do the multiplication once, before you need it.

# %% name="exercise-2"
lesson.exercise("04-2")

# %% [markdown] name="crisis-weight" lang="fr"
# Une crise impressionne, et c’est ainsi qu’on la vend. Pesez-la par sa chance : la plupart des années, elle ne vient pas. Un bon contrat se justifie d’abord dans l’année ordinaire ; la crise s’ajoute, à sa juste part.

# %% [markdown] name="crisis-weight" lang="en"
# A crisis impresses, and that is how it is sold. Weigh it by its chance: most years it does not come. A good contract justifies itself first in the ordinary year; the crisis is added, at its fair share.

# %% name="exercise-3"
lesson.exercise("04-3")

# %% [markdown] name="crisis-notes" lang="fr" tags=["facilitator"] minutes=8
# Premier exercice sur papier, seul, deux minutes ; le second à deux. Réponse attendue : la majoration d’urgence est ce que tout le monde oublie. Si le temps manque, laisser le second à la maison. Piège : vendre l’offre complète par la peur ; la pondération est là pour l’éviter.

# %% [markdown] name="crisis-notes" lang="en" tags=["facilitator"] minutes=8
# First exercise on paper, alone, two minutes; the second in pairs. Expected: the urgent surcharge is what everyone forgets. If time is short, leave the second as homework. Pitfall: selling the full offer through fear; the weighting is there to prevent it.

# %% [markdown] name="traps" lang="fr"
# ## Les pièges, et leurs questions
#
# Seize clauses reviennent dans les contrats qui déçoivent. Aucune n’est malhonnête : elles disent qui paie quand l’imprévu arrive. Le panneau montre comment repérer chacune, et ce qu’elle coûterait ici. Une clause que personne n’a cherchée reste une question.

# %% [markdown] name="traps" lang="en"
# ## The traps, and their questions
#
# Sixteen clauses recur in contracts that disappoint. None is dishonest: they say who pays when the unexpected comes. The panel shows how to spot each, and what it would cost here. A clause nobody has looked for remains a question.

# %% name="traps-panel"
lesson.contract_panel()

# %% name="traps-said"
lesson.say_traps()

# %% [markdown] name="letter" lang="fr"
# Tout ce qui est présent, ou pas encore cherché, devient une lettre. Envoyez la même aux deux candidats : la réponse écrite d’un prestataire vaut une page de contrat, et son silence se lit aussi. Un juriste relit les clauses ; ceci n’est pas un conseil.

# %% [markdown] name="letter" lang="en"
# Whatever is present, or not yet looked for, becomes a letter. Send the same one to both candidates: a provider’s written answer is worth a page of contract, and silence can be read too. A lawyer reviews the clauses; this is not advice.

# %% name="letter-written"
lesson.contract_letter()

# %% [markdown] name="traps-notes" lang="fr" tags=["facilitator"] minutes=8
# Chaque table prend deux pièges, les cherche dans le contrat apporté, annonce : présent, absent, introuvable. Réponse attendue : beaucoup d’introuvables. Si le temps manque, ne lire que les trois plus chers. Piège : donner un avis juridique ; renvoyer au juriste.

# %% [markdown] name="traps-notes" lang="en" tags=["facilitator"] minutes=8
# Each table takes two traps, looks for them in the contract at hand and announces: present, absent, nowhere to be found. Expected: many nowhere to be found. If time is short, read the three dearest only. Pitfall: giving a legal opinion; refer to the lawyer.

# %% [markdown] name="index" lang="fr"
# ## La clause qui travaille seule
#
# Une clause d’indexation revoit le prix chaque année sans que personne ne se parle. L’indice Syntec suit les salaires du métier ; un plafond le retient, un plancher fait monter le prix même quand l’indice dort. Voici le forfait d’aujourd’hui, cinq ans plus tard :

# %% [markdown] name="index" lang="en"
# ## The clause that works by itself
#
# An index clause revises the price each year without anybody talking. The Syntec index follows the trade’s wages in France; a cap holds it back, a floor raises the price even while the index sleeps. Here is today’s fee, five years on:

# %% name="index-table"
lesson.clauses()

# %% name="index-said"
lesson.say_clauses()

# %% [markdown] name="index-notes" lang="fr" tags=["facilitator"] minutes=5
# Demander : « qui connaît la clause de son contrat ? » Lire le tableau ligne à ligne. Réponse attendue : le plancher coûte plus que l’indice. Piège : refuser toute indexation ; un prix gelé se rattrape ailleurs, en heures. Négocier le plafond, la base et la baisse.

# %% [markdown] name="index-notes" lang="en" tags=["facilitator"] minutes=5
# Ask: “who knows the clause in their contract?” Read the table line by line. Expected: the floor costs more than the index. Pitfall: refusing all indexation; a frozen price is made up elsewhere, in hours. Negotiate the cap, the base and the fall.

# %% [markdown] name="keys" lang="fr" tags=["keys"]
# ## À retenir
#
# - Un prix ne se compare qu’à périmètre égal, avec les besoins de l’entreprise.
# - Ce qui manque s’achète ailleurs, ou reste un risque : l’écrire.
# - L’urgence se lit en trois termes : heures comprises, tarif, majoration.
# - Une crise se pèse par sa chance, elle ne décide pas seule.
# - Une clause non cherchée est une question, à poser par écrit.

# %% [markdown] name="keys" lang="en" tags=["keys"]
# ## Key points
#
# - Prices compare only at equal scope, on the firm’s own needs.
# - What is missing is bought elsewhere, or stays a risk: write it down.
# - An emergency reads in three terms: hours included, rate, surcharge.
# - A crisis is weighed by its chance; it does not decide alone.
# - A clause nobody has looked for is a question, to be asked in writing.

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
# Ouvrez votre contrat à trois endroits : la liste des services, le tarif d’urgence, l’article sur la durée. Ce que vous ne trouvez pas, demandez-le par la lettre ci-dessus. Puis mettez la date de préavis dans l’agenda, avec un rappel deux mois plus tôt.

# %% [markdown] name="monday" lang="en"
# ## On Monday
#
# Open your contract in three places: the list of services, the emergency rate, the article on its term. What you cannot find, ask for with the letter above. Then put the notice date in the diary, with a reminder two months earlier.

# %% [markdown] name="close-notes" lang="fr" tags=["facilitator"] minutes=4
# Revenir aux critères du tableau : lesquels restent ? Chacun écrit la clause qu’il cherchera lundi et la date de préavis, ou « je ne la connais pas ». Réponse attendue : une date dans un agenda. La lettre part avec le document à emporter.

# %% [markdown] name="close-notes" lang="en" tags=["facilitator"] minutes=4
# Go back to the reasons on the board: which remain? Everyone writes the clause they will look for on Monday and the notice date, or “I do not know it”. Expected: a date in a diary. The letter leaves with the handout.

# %% name="progress"
lesson.progress()

# %% [markdown] name="next" lang="fr"
# ## La suite
#
# La leçon 05, [La sécurité dès la conception](05-securite-des-la-conception.ipynb), reprend ce que l’offre la moins complète laissait de côté : quelles mesures manquent, ce qu’elles changent aux incidents, et pourquoi la plupart se jugent comme une assurance et non comme un placement.

# %% [markdown] name="next" lang="en"
# ## What comes next
#
# Lesson 05, [Security by design](05-security-by-design.ipynb), takes up what the less complete offer left out: which measures are missing, what they change about incidents, and why most of them are judged as insurance rather than as an investment.
