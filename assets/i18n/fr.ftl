# French. Narrow no-break space before ? ! ; and no-break space before : and inside guillemets.

app-name = Jalon

### Kinds of board
board-kind-current = Carte actuelle
board-kind-future = Carte cible
board-kind-day = Journée type

## The board's parts and their names
## The copy of a map on which the future is drawn
board-future-title = { $title } – carte cible
board-future-untitled = Carte cible
board-untitled = Carte sans titre
board-stage-new = Nouvelle étape
board-group-new = Groupe { $number }
board-lane-new = Nouveau couloir
board-parking = Parking

## Kinds of lane, and what the notes of a lane are about
board-line-interaction = Ligne d’interaction
board-line-visibility = Ligne de visibilité
board-line-internal = Ligne d’interaction interne
board-side-customer = le côté du client
board-side-frontstage = l’avant-scène, vue du client
board-side-backstage = les coulisses, hors de la vue du client
board-side-support = les fonctions support, derrière toutes les lignes

## What a card carries
board-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
board-validated = Carte validée à { $percent } %

## Feelings, from −2 to +2
board-feeling-very-bad = Très mauvais
board-feeling-bad = Mauvais
board-feeling-neutral = Neutre
board-feeling-good = Bon
board-feeling-very-good = Très bon
board-feeling-lived = Vécu
board-feeling-wished = Souhaité
board-feeling-gap = Écart : { $gap } en moyenne
board-feeling-widest-gap = Le plus grand à l’étape « { $stage } » : { $gap }

## Moments of truth
board-moment-high = Haut
board-moment-low = Bas

## Opportunities. They stand in one line: “High impact · low effort · short term”
board-horizon-short = court terme
board-horizon-medium = moyen terme
board-horizon-long = long terme
board-impact-low = Impact faible
board-impact-medium = Impact moyen
board-impact-high = Impact fort
board-effort-low = effort faible
board-effort-medium = effort moyen
board-effort-high = effort élevé

## Indicators
board-metric-nps = NPS
board-metric-csat = CSAT
board-metric-ces = CES
board-metric-free = Indicateur libre
board-indicator-missing = Pas encore mesuré
board-indicator-sample = n = { $count }

## Paper colours
board-colour-yellow = Jaune
board-colour-orange = Orange
board-colour-pink = Rose
board-colour-violet = Violet
board-colour-blue = Bleu
board-colour-teal = Turquoise
board-colour-green = Vert
board-colour-grey = Gris

## Channels, as a menu lists them
channel-website = Site web
channel-mobile-app = Application mobile
channel-email = E-mail
channel-sms = SMS
channel-social-media = Réseaux sociaux
channel-chat = Chat
channel-phone = Téléphone ou centre d’appel
channel-branch = Magasin ou agence
channel-event = Évènement
channel-post = Courrier
channel-advertising = Publicité
channel-customer-service = Service client
channel-partner = Partenaire
channel-word-of-mouth = Bouche-à-oreille

## Channels, in the foot line of a note
channel-website-short = site web
channel-mobile-app-short = mobile
channel-email-short = e-mail
channel-sms-short = SMS
channel-social-media-short = réseaux sociaux
channel-chat-short = chat
channel-phone-short = téléphone
channel-branch-short = agence
channel-event-short = évènement
channel-post-short = courrier
channel-advertising-short = publicité
channel-customer-service-short = service client
channel-partner-short = partenaire
channel-word-of-mouth-short = bouche-à-oreille

## How sure we are of a card
evidence-unstated = Non précisé
evidence-assumption = Hypothèse
evidence-reported = Rapporté par les équipes
evidence-observed = Observé
evidence-validated = Validé par des clients
evidence-corrected = Corrigé par des clients

## Templates
template-cgap-name = Parcours client, CGAP
template-cgap-about = Les six étapes d’un service financier : ce que le client fait, pense et ressent, et les moments qui comptent.
template-six-phases-name = Six phases
template-six-phases-about = De la prise de conscience à la fidélisation, avec canaux, irritants et indicateurs : pour toute marque ou tout service.
template-day-in-the-life-name = Une journée type
template-day-in-the-life-about = La journée d’un client, du réveil à la nuit, et la place que vous y tenez.
template-service-blueprint-name = Blueprint de service
template-service-blueprint-about = Ce que le client voit et ce qui se passe derrière, de part et d’autre de la ligne de visibilité.
template-blank-name = Carte vierge
template-blank-about = Quatre étapes et trois couloirs, à nommer à votre guise.
template-sample-name = Exemple : un premier crédit
template-sample-about = Une carte terminée, à regarder, à modifier, et pour apprendre.


## canvas: the board in the window, its hints and accessible names.
canvas-hint-idle = Double clic : nouveau post-it · glisser : sélectionner · molette : défiler · Ctrl+molette : zoomer
canvas-hint-cell = N ou double clic : nouveau post-it · flèches : se déplacer
canvas-hint-cards = Entrée : écrire · glisser ou Alt+flèches : déplacer · 1–8 : couleur · Suppr : supprimer
canvas-hint-header = Entrée ou double clic : renommer · glisser : réordonner · glisser le bord : redimensionner
canvas-hint-connector = Entrée ou double-clic : écrire dessus · Suppr : supprimer · flèches : vers ses post-it
canvas-hint-dragging = Relâcher : poser · Alt : copier · Échap : remettre en place
canvas-hint-copying = Relâcher : poser la copie · Échap : remettre en place
canvas-hint-placing = Relâcher : poser ici · Échap : remettre en place
canvas-hint-page = Glisser ou Alt+flèches : placer ailleurs · Entrée : écrire · Échap : revenir à la carte
canvas-hint-personas = Molette : défiler · Ctrl+molette : zoomer · Échap : revenir à la carte
canvas-hint-band = Relâcher : sélectionner · Échap : annuler
canvas-hint-reorder = Relâcher : poser ici · Échap : remettre en place
canvas-hint-resize = Relâcher : garder cette taille · Échap : comme avant
canvas-hint-pan = Glisser : déplacer la carte · Ctrl+molette : zoomer
canvas-hint-note = Cliquer là où poser le nouveau post-it
canvas-hint-moment = Cliquer dans un couloir de moments : un haut au-dessus du trait, un bas au-dessous · Échap : sélectionner
canvas-hint-connect = Glisser d’un post-it à un autre · Échap : sélectionner
canvas-hint-connecting = Relâcher sur un post-it : relier · Échap : annuler
canvas-hint-write = Entrée : post-it suivant · Maj+Entrée : nouvelle ligne · Tab : étape suivante · Échap : terminer
canvas-hint-rename = Entrée ou Échap : terminer
canvas-editor-note = Texte du post-it
canvas-editor-stage = Nom de l’étape
canvas-editor-lane = Nom du couloir
canvas-editor-title = Titre de la carte
canvas-node-stage = Étape { $stage }
canvas-node-lane = Couloir { $lane }
canvas-node-cell = Étape { $stage }, couloir { $lane }
canvas-node-connector = Liaison de { $from } vers { $to }
canvas-node-group = Groupe { $name }
canvas-node-empty = Post-it sans texte
canvas-node-notes =
    { $count ->
        [0] Aucun post-it
        [one] { $count } post-it
       *[other] { $count } post-it
    }


## cmd: commands, their help, and why they cannot be done now.
cmd-new = Nouvelle carte…
cmd-future-map = Créer la carte cible…
cmd-future-map-help = Une copie de cette carte, avec tous ses post-it, à faire évoluer ; elle pourra ensuite être comparée à celle-ci.
cmd-compare = Comparer avec…
cmd-compare-help = Montre ce qui diffère d’une autre carte : ajouté, retiré, déplacé, modifié.
cmd-next-change = Changement suivant
cmd-previous-change = Changement précédent
cmd-swap-compared = Inverser avant et après
cmd-swap-compared-help = Ce qui était ajouté devient retiré, et inversement.
cmd-close-compared = Terminer la comparaison
cmd-open = Ouvrir…
cmd-save = Enregistrer
cmd-save-as = Enregistrer sous…
cmd-versions = Versions précédentes…
cmd-versions-help = Ce qu’était cette carte aux enregistrements précédents : regarder, comparer, ouvrir en copie.
cmd-export = Exporter la carte…
cmd-export-pdf = Exporter en PDF, pour imprimer…
cmd-export-pdf-help = Des pages pour l’imprimante, ou pour qui n’a pas Jalon : de l’A4 à l’A0, ou des feuilles à assembler.
cmd-export-help = En image de toute taille, ou en données pour d’autres logiciels.
cmd-settings = Réglages…
cmd-quit = Quitter
cmd-undo = Annuler
cmd-redo = Rétablir
cmd-cut = Couper
cmd-copy = Copier
cmd-copy-help = Pour une autre carte, un tableur ou un texte.
cmd-copy-picture = Copier comme image
cmd-copy-picture-help = Les post-it sélectionnés, sinon toute la carte, à coller dans une diapositive.
cmd-paste = Coller
cmd-paste-help = Des post-it, des lignes de texte, un tableau pour les étapes et les couloirs, ou une image.
cmd-add-pictures = Ajouter des images…
cmd-add-pictures-help = À partir de fichiers, un post-it par image, dans un couloir d’images. Ou glissez les fichiers sur la carte.
cmd-new-note = Nouveau post-it
cmd-new-note-help = Dans la case active, prêt à être écrit.
cmd-edit-text = Modifier le texte
cmd-duplicate = Dupliquer
cmd-delete = Supprimer
cmd-select-all = Tout sélectionner
cmd-colour-of-lane = Couleur du couloir
cmd-next-evidence = Preuve suivante
cmd-next-evidence-help = Ce qui fonde le post-it : non précisé, hypothèse, rapporté, observé, validé, corrigé.
cmd-make-opportunity = En faire une opportunité
cmd-make-opportunity-help = Une nouvelle carte dans le couloir des opportunités, qui garde le lien vers les post-it dont elle est issue.
cmd-tag = Ajouter une étiquette…
cmd-tag-help = Son champ dans les détails ; Entrée ajoute l’étiquette, Échap ramène à la carte.
cmd-group = Grouper les post-it, ou nommer le groupe
cmd-group-help = Un contour discret autour des post-it qui vont ensemble ; ceux d’une même case se rangent côte à côte.
cmd-ungroup = Dégrouper
cmd-ungroup-help = Les post-it quittent leur groupe et restent à leur place.
cmd-feeling-up = Meilleur ressenti
cmd-feeling-down = Moins bon ressenti
cmd-wished = Vécu ou souhaité
cmd-wished-help = Un point souhaité dit ce que les clients devraient ressentir ici ; sa courbe est en tirets, et l’écart est mesuré.
cmd-moment-high = En faire un moment haut
cmd-moment-low = En faire un moment bas
cmd-edit-title = Renommer la carte
cmd-add-stage = Ajouter une étape
cmd-add-lane = Ajouter un couloir
cmd-collapse = Replier ou déplier
cmd-collapse-help = Une étape ou un couloir replié devient une bande ; ses post-it restent.
cmd-hide = Masquer
cmd-hide-help = Une étape ou un couloir masqué n’est sur aucune image ; ses post-it restent.
cmd-show-hidden = Afficher ce qui est masqué
cmd-larger = Plus large ou plus haut
cmd-smaller = Moins large ou moins haut
cmd-fit-header = Ajuster aux post-it
cmd-delete-stage = Supprimer l’étape
cmd-delete-lane = Supprimer le couloir
cmd-channel-ribbon = Canaux sous les étapes
cmd-channel-ribbon-help = Une ligne sous les étapes montre les canaux qu’utilisent leurs points de contact.
cmd-connect = Relier les deux post-it
cmd-connect-help = Une flèche qui part du post-it sélectionné en premier.
cmd-next-connector = Liaison suivante du post-it
cmd-next-connector-help = Le clavier s’y place ; Entrée permet alors d’écrire dessus.
cmd-connector-style = Flèche ou simple trait
cmd-turn-connector = Inverser la liaison
why-no-connectors = Sélectionnez d’abord un post-it qui a une liaison.
why-no-connector = Sélectionnez d’abord une liaison.
connectors-gone =
    { $count ->
        [one] Une liaison a été supprimée avec.
       *[other] { $shown } liaisons ont été supprimées avec.
    }
inspector-connector = Liaison
cmd-left = À gauche
cmd-right = À droite
cmd-up = En haut
cmd-down = En bas
cmd-next-cell = Case suivante
cmd-previous-cell = Case précédente
cmd-first = Première case
cmd-last = Dernière case
cmd-move-left = Déplacer à gauche
cmd-move-right = Déplacer à droite
cmd-move-up = Déplacer en haut
cmd-move-down = Déplacer en bas
cmd-move-earlier = Avancer le post-it dans sa case
cmd-move-later = Reculer le post-it dans sa case
cmd-escape = Mettre fin au geste en cours
cmd-tool-select = Sélectionner
cmd-tool-select-help = Cliquer pour sélectionner, glisser pour déplacer.
cmd-tool-hand = Main
cmd-tool-hand-help = Glisser toute la carte ; avec tout outil, tenir Espace.
cmd-tool-note = Post-it
cmd-tool-note-help = Cliquer une case pour y poser un post-it.
cmd-tool-moment = Moment de vérité
cmd-tool-moment-help = Cliquer dans un couloir de moments : un haut au-dessus du trait, un bas au-dessous.
cmd-tool-connect = Lien
cmd-tool-connect-help = Glisser d’un post-it à un autre.
tool-no-moments = Aucun couloir de moments de vérité n’est affiché sur cette carte.
tool-not-moments = Les moments de vérité se posent dans « { $lane } » : un haut au-dessus du trait, un bas au-dessous.
tool-add-moments = Ajouter ce couloir
tool-show-moments = Afficher le couloir masqué
cmd-view-map = Carte
cmd-view-map-help = Étapes et couloirs : là où tout s’écrit.
cmd-view-matrix = Matrice des opportunités
cmd-view-matrix-help = Ce qui apporte le plus au client, pour quel effort. Glissez pour noter.
cmd-view-roadmap = Feuille de route
cmd-view-roadmap-help = Ce qu’il faut faire d’abord, et par qui. Glissez pour planifier.
cmd-view-personas = Fiches des personas
cmd-view-personas-help = Une fiche par persona, à imprimer et à afficher.
cmd-next-alone = Parcours d’un seul persona
cmd-next-alone-help = Ce qui est aux autres est retiré ; encore une fois pour le persona suivant, puis pour tout le monde.
cmd-everybody = Parcours de tous
cmd-fit-board = Carte entière
cmd-fit-selection = Zoom sur la sélection
cmd-zoom-actual = Taille réelle
cmd-zoom-in = Zoom avant
cmd-zoom-out = Zoom arrière
cmd-inspector = Détails
cmd-inspector-help = Ce qui est sélectionné, dans un volet à côté de la carte ; sans sélection, la carte elle-même.
cmd-enter-inspector = Aller aux messages ou aux détails
cmd-enter-inspector-help = Encore une fois mène plus loin, et à la fin à la carte ; Échap y ramène aussitôt.
cmd-bars = Toutes les barres
cmd-bars-help = La carte seule dans la fenêtre, et retour.
cmd-bar-top = Barre du haut
cmd-bar-tools = Barre d’outils
cmd-bar-bottom = Ligne du bas
menu-bars = Panneaux et barres
bars-show = Afficher les barres
bars-hidden = Les barres sont masquées. { $key } les fait revenir.
bars-hidden-top = La barre du haut est masquée. { $key } la fait revenir.
bars-hidden-tools = La barre d’outils est masquée. { $key } la fait revenir.
bars-hidden-bottom = La ligne du bas est masquée. { $key } la fait revenir.
cmd-present = Présenter
cmd-present-help = La carte seule, en plein écran : → d’étape en étape, ↓ de couloir en couloir, Échap pour quitter.
cmd-present-console = Présenter dans une seconde fenêtre
cmd-present-console-help = La salle voit la carte ; cette fenêtre garde les questions, l’ordre du jour et le temps.
cmd-full-screen = Plein écran
cmd-timer = Lancer ou suspendre le minuteur
cmd-timer-help = Un compte à rebours dans la ligne du bas, pour un exercice.
cmd-timer-5 = 5 minutes
cmd-timer-10 = 10 minutes
cmd-timer-15 = 15 minutes
cmd-timer-20 = 20 minutes
cmd-timer-30 = 30 minutes
cmd-reset-timer = Remettre le minuteur à zéro
why-no-timer = Le minuteur n’est pas lancé.
menu-timer = Minuteur
timer-left = Minuteur : il reste { $time }
timer-paused = Minuteur suspendu : il reste { $time }
timer-over = Temps écoulé
timer-over-sentence =
    { $minutes ->
        [one] Temps écoulé : la minute est passée.
       *[other] Temps écoulé : les { $minutes } minutes sont passées.
    }
timer-more = 5 minutes de plus
timer-own = Autre durée, en minutes
timer-start = Lancer
cmd-theme-system = Comme le système
cmd-theme-light = Clair
cmd-theme-dark = Sombre
cmd-theme-contrast = Contraste élevé
cmd-theme-print = Impression
cmd-language-system = Langue du système
cmd-language-en = English
cmd-language-fr = Français
cmd-menu = Menu
cmd-context-menu = Menu de la sélection
cmd-keys = Touches et gestes
cmd-about = À propos de Jalon
why-no-board = Ouvrez d’abord une carte.
why-no-file = La carte n’a pas encore de fichier : enregistrez-la d’abord.
why-future-already = C’est déjà une carte cible.
why-comparing = Rien ne peut être modifié pendant une comparaison : terminez-la avec Échap.
why-not-comparing = Aucune carte n’est comparée à celle-ci.
why-not-on-map = Revenez à la carte pour cela.
why-one-persona = Il faut pour cela deux personas sur la carte.
why-not-alone = Le parcours de tous est affiché.
why-nothing-to-undo = Il n’y a rien à annuler.
why-nothing-to-redo = Il n’y a rien à rétablir.
why-no-selection = Sélectionnez d’abord un post-it.
why-opportunity-already = Votre sélection est déjà une opportunité : sélectionnez plutôt les post-it qui en appellent une.
why-no-feeling = Sélectionnez d’abord un point de la courbe du ressenti.
why-no-moment = Sélectionnez d’abord un moment de vérité.
why-no-header = Choisissez d’abord une étape ou un couloir par son en-tête.
why-nothing-hidden = Aucune étape ni aucun couloir n’est masqué.
why-no-stage = Choisissez d’abord une étape ou l’une de ses cases.
why-no-lane = Choisissez d’abord un couloir ou l’une de ses cases.
why-not-two = Sélectionnez d’abord deux post-it.
why-no-groups-here = Les post-it, les indicateurs et les images se groupent ; le ressenti et les moments de vérité ont leur propre place.
why-no-group = Sélectionnez d’abord un post-it qui est dans un groupe.
why-joined-already = Une flèche mène déjà du premier au second.
why-last-stage = Une carte garde au moins une étape.
menu-file = Fichier
menu-edit = Édition
menu-board = Carte
menu-view = Affichage
menu-zoom = Zoom
menu-workshop = Atelier
menu-help = Aide
menu-new-from = Nouvelle carte d’après un modèle
menu-recent = Cartes récentes
menu-no-recent = Aucune pour l’instant
menu-colour = Couleur
menu-find = Rechercher et filtrer
menu-tool = Outil
menu-move = Déplacement
menu-theme = Thème
menu-language = Langue
key-ctrl = Ctrl
key-shift = Maj
key-alt = Alt
key-enter = Entrée
key-escape = Échap
key-delete = Suppr
key-backspace = Retour arrière
key-home = Début
key-page-up = Page préc.
key-page-down = Page suiv.
key-end = Fin
state-untouched = Pas encore enregistrée
state-unsaved = Modifications non enregistrées
state-saving = Enregistrement…
state-saved = Enregistrée
top-export = Exporter
status-zoom = { $percent } %
status-notes =
    { $count ->
        [one] { $shown } post-it
       *[other] { $shown } post-it
    }
status-selected =
    { $count ->
        [one] { $shown } post-it sélectionné
       *[other] { $shown } post-it sélectionnés
    }


## export: the export dialog and the formats.
export-title = Exporter la carte
export-format = Format
export-size = Taille
export-size-hd = 1 920 px de large
export-size-4k = 3 840 px de large (4K)
export-size-8k = 7 680 px de large (8K)
export-size-width = Autre largeur, en px
export-size-scale = Pixels par unité de carte
export-size-dpi = Points par pouce, pour l’impression
export-shows = Montre
export-with-title = Titre et personas
export-with-legend = Légende
export-transparent = Fond transparent
export-outlines = Texte en tracés
export-pixels = { $width } × { $height } px
export-no-number = Saisissez un nombre supérieur à 0.
export-too-many = Au plus { $limit } px de côté : choisissez une taille plus petite.
export-do = Exporter…
export-writing = Écriture de { $name }
export-done = Exporté dans { $name }
export-stopped = Annulé : rien n’a été écrit.
export-format-png = une image en pixels, jusqu’à 65 535 px de côté
export-format-jpeg = une image en pixels pour les logiciels qui n’acceptent rien d’autre, sans transparence
export-format-webp = une image en pixels, plus légère que PNG et aussi nette, jusqu’à 16 383 px de côté
export-format-svg = un dessin net à toute taille, dont le texte reste modifiable
export-format-pdf = des pages à imprimer ou à envoyer : nettes à toute taille, dont le texte se cherche et se copie
export-format-json = toute la carte en données, avec les noms de champs de son propre fichier
export-format-pptx = des diapositives à retoucher : un post-it est une forme avec son texte dedans
export-format-excalidraw = un dessin pour Excalidraw, aux post-it à déplacer et à réécrire, avec images et liens
export-format-tldraw = un dessin pour tldraw, dans la plus proche de ses 13 couleurs, sans les petits symboles
export-format-drawio = un schéma pour draw.io, aux post-it à déplacer et à réécrire, avec images et liens
export-format-canvas = un canevas pour Obsidian et d’autres : post-it, étapes, couloirs et liens, sans courbes, symboles ni images
export-format-xlsx = un classeur : la carte en couleurs, puis post-it, personas et opportunités
export-format-csv = une ligne par post-it, pour tout tableur
export-format-markdown = un rapport à remettre : contexte, personas, étapes, moments de vérité, opportunités
export-pictures = Image
export-data = Données
export-pictures-only = { $option } est réservé aux images, et { $format } n’en est pas une : retirez cette option
export-too-large = cette image ferait { $width } × { $height } px, et { $limit } px de côté est un maximum : choisissez une taille plus petite
export-no-pixels = { $option } est réservé aux images en pixels, et { $format } n’en est pas une : retirez cette option
export-paper-only = { $option } ne change rien à { $format } : retirez cette option, ou choisissez pdf
export-paper = Papier
export-paper-none = Une page à la taille de la carte
export-turn-auto = Au mieux
export-turn-portrait = Portrait
export-turn-landscape = Paysage
export-across = Feuilles côte à côte, à assembler
export-sheets = { $count ->
    [one] Une feuille
   *[other] { $count } feuilles : { $across } × { $down }
}
export-page-size = { $width } × { $height } cm
export-further = Pages supplémentaires
export-further-files = Images supplémentaires, chacune dans son fichier à côté
export-done-several = { $count ->
    [one] Exporté dans { $name }, avec une autre image à côté
   *[other] Exporté dans { $name }, avec { $count } autres images à côté
}
export-selected = { $count ->
    [one] Seulement le post-it sélectionné
   *[other] Seulement les { $count } post-it sélectionnés
}
export-copying = Dessin de l’image
export-copied = Image de la carte copiée : collez-la dans une diapositive
export-copied-notes = { $count ->
    [one] Image du post-it copiée : collez-la dans une diapositive
   *[other] Image de { $count } post-it copiée : collez-la dans une diapositive
}
export-each-stage = Chaque étape
export-no-size = une image de cette taille ne montrerait rien : choisissez une taille supérieure à 0
export-no-format = ce nom ne dit pas le format : terminez-le par l’un de { $known }, ou indiquez-en un avec --format
export-no-outlines = { $format } n’a pas de texte à convertir en tracés : retirez --outlines, ou choisissez svg
export-no-transparency = { $format } a toujours un fond : retirez --transparent, ou choisissez png
export-no-room = un tube ne contient qu’une image, et --with en demande plusieurs en { $format } : indiquez un fichier
export-onto-itself = l’export remplacerait la carte elle-même : choisissez un autre nom
export-filtered = Ce que le filtre écarte
export-others-show = Montrer
export-others-dim = Estomper
export-others-omit = Retirer
export-filter-none = aucun post-it n’en a, rien ne peut être filtré ainsi ({ $facet }) : retirez ce --filter
export-filter-unknown = aucun post-it n’a « { $found } » ({ $facet }) : utilisez l’un de { $known }
export-view = Vue
export-all-personas = Toutes les fiches des personas
export-no-persona = cette carte n’a pas de persona, il n’y a donc aucune fiche à montrer
export-journey = Parcours
export-everybody = Parcours de tous
export-nobody-alone = cette carte n’a pas de persona, aucun parcours ne peut donc être montré seul : retirez --persona
export-persona-unknown = aucun persona ne s’appelle « { $found } » : choisissez parmi { $known }
export-stage-unknown = aucune étape ne s’appelle « { $found } » : choisissez parmi { $known }
export-no-curve = cette carte n’a pas encore de ressenti : notez-en, ou retirez --view
export-one-stage = Étape : { $name }


## file: reading and writing.
file-opening = Ouverture de { $name }
file-kind = Cartes Jalon
file-kind-pictures = Images
file-no-such-file = ce fichier n’existe pas : vérifiez son nom et son dossier
file-folder = c’est un dossier : indiquez un fichier qu’il contient
file-no-file = c’est un tube ou un périphérique, pas un fichier : indiquez un fichier, ou - pour ce qui arrive par un tube
file-may-not-read = vous n’avez pas le droit de lire ce fichier : demandez-le à son propriétaire
file-unreadable = ce fichier ne peut pas être lu ({ $why }) : copiez-le ailleurs et réessayez
file-too-large = ce fichier dépasse { $limit } Mo, ce qu’aucune carte n’atteint : retirez-en des images
file-empty = ce fichier est vide : choisissez-en un autre, ou commencez une nouvelle carte
file-not-utf8 = ce n’est pas du texte en UTF-8, donc pas une carte : choisissez un autre fichier
file-not-ron = ce n’est pas du RON, donc pas une carte ({ $why }) : choisissez un autre fichier
file-other-ron = c’est du RON, mais pas une carte (son champ « format » n’est pas "jalon-board") : choisissez un autre fichier
file-newer-version = cette carte est de version { $found }, et ce Jalon lit jusqu’à la version { $version } : mettez Jalon à jour pour l’ouvrir
file-no-version = « { $found } » n’est pas une version de carte : les versions commencent à 1, et { $version } est la plus récente
file-unknown-field = il n’y a pas de champ « { $found } » ici : retirez-le, ou prenez l’un de ceux-ci : { $known }
file-unknown-name = « { $found } » n’est pas connu ici : prenez l’un de ceux-ci : { $known }
file-missing-field = le champ « { $field } » manque : ajoutez-le
file-double-field = le champ « { $field } » figure deux fois : gardez-en un
file-wrong-value = il y a ici { $found } au lieu de { $expected } : corrigez-le
file-no-whole-number = il y a ici « { $found } » au lieu d’un nombre entier : corrigez-le
file-number-too-far = « { $found } » est trop petit ou trop grand pour un nombre entier ici : corrigez-le
file-no-id = « { $found } » n’est pas un identifiant : il en faut un de 12 caractères parmi 0–9 et A–Z sans I, L, O, U
file-too-deep = trop de parenthèses ou de crochets s’emboîtent ici pour une carte : choisissez un autre fichier
file-miswritten = le texte s’interrompt ou est mal écrit ici ({ $why }) : corrigez-le
file-syntax-end = il s’arrête trop tôt
file-syntax-comma = il manque une virgule
file-syntax-colon = il manque un deux-points
file-syntax-opening = il manque une parenthèse ou un crochet ouvrant
file-syntax-closing = il manque une parenthèse ou un crochet fermant
file-syntax-text = il manque un texte entre guillemets
file-syntax-text-end = il manque un guillemet fermant
file-syntax-escape = ce qui suit une barre oblique inverse est inconnu
file-syntax-number = il manque un nombre
file-syntax-boolean = il manque true ou false
file-syntax-name = il manque un nom
file-syntax-comment = un commentaire n’est pas fermé
file-syntax-rest = quelque chose suit la fin
file-syntax-picture-twice = la même image figure ici une seconde fois
file-syntax-no-base64 = les octets d’une image ne sont pas en base64
file-syntax-other = ceci n’a pas sa place ici
file-no-such-folder = le dossier « { $folder } » n’existe pas : créez-le, ou enregistrez ailleurs
file-may-not-write = vous n’avez pas le droit d’écrire ici : enregistrez ailleurs, ou demandez ce droit
file-disk-full = le disque est plein : libérez de la place, ou enregistrez ailleurs
file-would-replace = le fichier qui est ici n’est pas une carte, et reste tel quel : choisissez un autre nom
file-would-replace-newer = la carte qui est ici a été enregistrée par un Jalon plus récent, et reste telle quelle : enregistrez sous un autre nom
file-changed-meanwhile = cette carte a été modifiée entre-temps par un autre programme, et reste telle quelle : enregistrez sous un autre nom, ou remplacez-la
file-unwritable = le fichier ne peut pas être écrit ({ $why }) : enregistrez ailleurs
file-mangled = le disque a rendu autre chose que ce qui a été écrit : enregistrez ailleurs
file-more-faults = {""} (et { $count } { $count ->
    [one] autre défaut
   *[other] autres défauts
})
file-no-stage = la carte n’a aucune étape : ajoutez-en au moins une
file-no-language = la langue est vide : écrivez un code comme "en" ou "fr"
file-double-id = l’identifiant { $id } figure ici pour la deuxième fois : donnez-en un autre à celui-ci
file-no-such-stage = il n’y a pas d’étape { $id } sur cette carte : retirez la référence ou corrigez-la
file-no-such-card = il n’y a pas de post-it { $id } sur cette carte : retirez la référence ou corrigez-la
file-no-such-persona = il n’y a pas de persona { $id } sur cette carte : retirez la référence ou corrigez-la
file-no-such-tag = il n’y a pas d’étiquette { $id } sur cette carte : retirez la référence ou corrigez-la
file-no-such-group = il n’y a pas de groupe { $id } sur cette carte : retirez la référence ou corrigez-la
file-no-such-picture = il n’y a pas d’image { $id } sur cette carte : retirez la référence ou corrigez-la
file-cell-twice = l’étape { $stage } a une deuxième case dans ce couloir : mettez ses post-it dans la première
file-divider-with-cards = une ligne de séparation ne porte pas de post-it : mettez-les dans un autre couloir
file-content-in-lane = un post-it de contenu { $content } ne peut pas être dans un couloir de type { $lane } : déplacez-le, ou changez son contenu
file-not-finite = { $field } n’est pas un nombre fini : écrivez-en un, comme 2.5
file-out-of-range = { $field } vaut { $value }, et doit aller de { $min } à { $max } : corrigez-le
file-scale-reversed = l’échelle va de { $min } à { $max } : sa fin doit être au-dessus de son début
file-nps-scale = l’échelle d’un NPS va de -100 à 100 : corrigez-la, ou prenez la mesure Free
file-connector-to-itself = cette flèche relie un post-it à lui-même : retirez-la, ou indiquez un autre post-it

## find: finding, filtering, the palette of commands.
find-field = Rechercher dans la carte
find-hint = Rechercher…
find-nothing = Aucun résultat
find-count =
    { $count ->
        [one] { $shown } résultat
       *[other] { $shown } résultats
    }
find-at = { $at } sur { $count }
find-unseen = + { $count } hors de vue
find-unseen-help = Dans des étapes et des couloirs repliés ou masqués.
find-close = Fermer
find-tag = Étiquette
find-persona = Persona
find-channel = Canal
find-evidence = Preuve
find-group = Groupe
find-owner = Responsable
find-unnamed = (sans nom)
find-chip = { $facet } : { $value }
find-chip-help = Cliquez pour le retirer du filtre.
find-fitting =
    { $count ->
        [one] { $shown } post-it sur { $total } convient
       *[other] { $shown } post-it sur { $total } conviennent
    }
find-alone = Un seul parcours : { $name }
find-alone-help = Cliquez pour afficher à nouveau le parcours de tous.
find-alone-notes =
    { $count ->
        [one] { $shown } post-it sur { $total }, propre à ce persona ou commun à tous
       *[other] { $shown } post-it sur { $total }, propres à ce persona ou communs à tous
    }
find-no-values = Il n’y a pas encore de post-it à filtrer.
find-filters = Filtre
palette-title = Toutes les commandes
palette-hint = Tapez ce que vous voulez faire
palette-nothing = Aucune commande, étape ni couloir ne porte ce nom.
palette-under = { $group } : { $name }
palette-go-to = Aller à : { $name }
palette-stage = Étape
palette-lane = Couloir
why-nothing-found = Il n’y a aucun résultat où aller.
why-no-filter = Aucun filtre n’est actif.
cmd-find = Rechercher…
cmd-find-next = Résultat suivant
cmd-find-previous = Résultat précédent
cmd-filter = Filtrer…
cmd-filter-help = Par étiquette, persona, canal, preuve, groupe et responsable ; la carte reste telle quelle.
cmd-clear-filter = Effacer le filtre
cmd-palette = Toutes les commandes…
cmd-palette-help = Chaque commande, étape et couloir, par son nom.
cmd-history = Historique
cmd-history-help = Ce qui a été fait, pas à pas, pour revenir en arrière ou en avant.
top-find = Rechercher


## history: the names of steps, and the panel that lists them.
history-title = Historique
history-close = Fermer l’historique
history-start = À l’ouverture
history-now = Maintenant
history-undone = Annulé
history-undo = Annuler : { $step }
history-redo = Rétablir : { $step }
step-notes = { $named ->
    [yes] « { $text } »
   *[no] { $count ->
        [one] un post-it
       *[other] { $count } post-it
    }
}
step-of-notes = { $named ->
    [yes] de « { $text } »
   *[no] { $count ->
        [one] d’un post-it
       *[other] de { $count } post-it
    }
}
step-add-notes = Ajouter { $notes }{ $place ->
        [none] {""}
        [parking] {" "}dans le parking
       *[named] {" "}dans { $name }
    }
step-paste-notes = Coller { $notes }{ $place ->
        [none] {""}
        [parking] {" "}dans le parking
       *[named] {" "}dans { $name }
    }
step-add-pictures =
    { $count ->
        [one] Ajouter une image
       *[other] Ajouter { $count } images
    }{ $place ->
        [none] {""}
        [parking] {" "}dans le parking
       *[named] {" "}dans { $name }
    }
step-move-notes = Déplacer { $notes }{ $place ->
        [none] {""}
        [parking] {" "}vers le parking
       *[named] {" "}vers { $name }
    }
step-order-notes = Déplacer { $notes } dans { $count ->
    [one] sa case
   *[other] leur case
}
step-delete-notes = Supprimer { $notes }
step-colour-notes = Colorer { $notes }
step-write = Écrire « { $text } »
step-write-nothing = Retirer le texte d’un post-it
step-merge = Reprendre des changements venus d’ailleurs
step-details = Modifier les détails { $of }
step-content = Modifier { $notes }
step-rate = Évaluer { $notes }
step-plan = Planifier { $notes }
step-persona = Modifier le persona { $of }
step-evidence = Modifier la preuve { $of }
step-source = Modifier la source { $of }
step-owner = Modifier le responsable { $of }
step-department = Modifier le service { $of }
step-tags = Modifier les étiquettes { $of }
step-group = Regrouper { $notes }
step-ungroup = Dégrouper { $notes }
step-votes = Modifier les votes { $of }
step-link = Modifier le lien { $of }
step-stage = { $did ->
    [add] Ajouter l’étape { $name }
    [rename] Renommer une étape en { $name }
    [move] Déplacer l’étape { $name }
    [resize] Redimensionner l’étape { $name }
    [collapse] Replier l’étape { $name }
    [expand] Déplier l’étape { $name }
    [hide] Masquer l’étape { $name }
    [show] Afficher l’étape { $name }
    [delete] Supprimer l’étape { $name }
   *[change] Modifier l’étape { $name }
}
step-lane = { $did ->
    [add] Ajouter le couloir { $name }
    [rename] Renommer un couloir en { $name }
    [move] Déplacer le couloir { $name }
    [resize] Redimensionner le couloir { $name }
    [collapse] Replier le couloir { $name }
    [expand] Déplier le couloir { $name }
    [hide] Masquer le couloir { $name }
    [show] Afficher le couloir { $name }
    [delete] Supprimer le couloir { $name }
   *[change] Modifier le couloir { $name }
}
step-board-title = Nommer la carte
step-board-kind = Changer le type de carte
step-board-language = Changer la langue de la carte
step-board-context = Modifier le scénario et l’objectif
step-board-personas = Modifier les personas
step-board-tags = Modifier la liste des étiquettes
step-board-groups = Modifier les groupes
step-board-agenda = Modifier l’ordre du jour
step-board-connectors = Modifier les liaisons
step-board-ribbon = Afficher ou masquer les canaux
step-board-dismissed = Écarter une suggestion
step-board-pictures = Ajouter une image


## compare: what is different between two maps, in sentences.
compare-added = { $count ->
    [one] { $count } post-it ajouté
   *[other] { $count } post-it ajoutés
}
compare-removed = { $count ->
    [one] { $count } post-it retiré
   *[other] { $count } post-it retirés
}
compare-moved = { $count ->
    [one] { $count } post-it déplacé
   *[other] { $count } post-it déplacés
}
compare-changed = { $count ->
    [one] { $count } post-it modifié
   *[other] { $count } post-it modifiés
}
compare-other = { $count ->
    [one] { $count } autre changement
   *[other] { $count } autres changements
}
compare-nothing = Aucune différence
compare-by-name = Les deux cartes n’ont aucun identifiant commun : étapes, couloirs et personas sont rapprochés par leur nom, les post-it par leur texte.
compare-stage = Étape « { $name } » { $did ->
    [added] ajoutée
    [removed] retirée
    [moved] déplacée
    [both] déplacée et modifiée
   *[changed] modifiée
}
compare-lane = Couloir « { $name } » { $did ->
    [added] ajouté
    [removed] retiré
    [moved] déplacé
    [both] déplacé et modifié
   *[changed] modifié
}
compare-persona = Persona « { $name } » { $did ->
    [added] ajouté
    [removed] retiré
   *[changed] modifié
}
compare-card = Post-it « { $name } » { $did ->
    [added] ajouté dans « { $to } »
    [removed] retiré de « { $from } »
    [moved] déplacé de « { $from } » à « { $to } »
    [both] déplacé de « { $from } » à « { $to } » et modifié
   *[changed] modifié dans « { $to } »
}
compare-order = Les post-it de « { $place } » sont dans un autre ordre
compare-connector = Liaison de « { $from } » à « { $to } » { $did ->
    [added] ajoutée
    [removed] retirée
   *[changed] modifiée
}
compare-shift = Ressenti { $wished ->
    [yes] souhaité
   *[no] vécu
}{ $named ->
    [yes] {" "}({ $persona })
   *[no] {""}
} à l’étape « { $stage } » : { $before } → { $after } ({ $shift })
compare-from = depuis { $name }
compare-mark-added = Ajouté
compare-mark-removed = Retiré
compare-mark-moved = Déplacé
compare-mark-changed = Modifié
compare-mark-past = Ressenti d’avant
compare-title = { $before } → { $after }
compare-hint = F12, Maj+F12 : changement suivant, précédent · pointez une marque : ce qui a changé · Échap : terminer
compare-locked = Comparaison : rien ne peut être modifié · Échap : terminer
export-compared = Ce qui diffère de l’autre carte
path-compare-title = Comparer avec une autre carte
path-compare = Comparer
compare-fields = { $what }. { $fields }
compare-pair = { $label } : { $before } → { $after }
compare-quoted = « { $text } »
compare-none = néant
compare-hidden = Désormais masqué
compare-shown = N’est plus masqué
compare-tags = Liste des étiquettes modifiée
compare-groups = Groupes modifiés
compare-agenda = Ordre du jour modifié
compare-ribbon = Canaux sous les étapes affichés ou masqués
compare-ends = Post-it
compare-style = Flèche ou simple trait
compare-scale = Échelle
compare-picture = Image
compare-touchpoint = Point de contact
compare-opportunity = Opportunité


## cli: the command line.
cli-window-or-subcommand = BOARD, --theme et --profile-frames ouvrent la fenêtre, et une sous-commande ne l’ouvre pas : écrivez l’un ou l’autre
cli-exists = ce fichier existe déjà, et reste tel quel : choisissez un autre nom
cli-output-refused = la sortie ne peut pas être écrite ({ $why }) : envoyez-la ailleurs
cli-one-pipe = une seule des deux cartes peut venir du tube : nommez un fichier pour l’autre
cli-no-window = ce Jalon a été construit sans sa fenêtre : utilisez une sous-commande (jalon --help les liste), ou construisez-le avec ses options par défaut
cli-check-fine = aucun défaut ; { $stages } { $stages ->
    [one] étape
   *[other] étapes
}, { $lanes } { $lanes ->
    [one] couloir
   *[other] couloirs
}, { $cards } { $cards ->
    [one] post-it
   *[other] post-it
}
cli-check-validated =  ; les clients en ont validé { $validated } sur { $total }
help-usage = Utilisation :
help-commands = Commandes{"\u00A0"}
help-arguments = Arguments{"\u00A0"}
help-options = Options{"\u00A0"}
help-command-name = COMMANDE
help-jalon =
    Un tableau blanc hors ligne pour les cartes de parcours client.

    Sans commande, il ouvre sa fenêtre, sur BOARD si une carte est nommée.
help-new = Écrire une nouvelle carte
help-templates = Lister les modèles de nouvelles cartes
help-check = Dire si une carte est saine, ou chacun de ses défauts avec son fichier, sa ligne et sa colonne
help-export = Écrire une carte en image ou en données ; le format est l’extension de OUT
help-diff = Dire en phrases ce qui diffère entre deux cartes ; code de sortie 0 si rien ne diffère, 1 sinon
help-merge = Réunir deux cartes issues d’une même carte ; code de sortie 1 si les deux ont changé la même chose, et c’est la première qui reste
help-formats = Lister les formats d’export et leurs options
help-generate = Écrire une carte fictive en français, pour mesurer
help-board = La carte à ouvrir dans la fenêtre
help-lang = Langue de la fenêtre, des messages et des nouvelles cartes ; par défaut, celle du système
help-window-theme = Thème de la fenêtre
help-profile-frames = Écrire dans FILE ce que coûte chaque image de la fenêtre, un tableau CSV, temps en ms
help-help = Afficher cette aide
help-version = Afficher la version
help-template = Le modèle, blank par défaut ; jalon templates les liste
help-new-from = Partir de cette carte au lieu d’un modèle : une copie aux mêmes identifiants, pour pouvoir comparer les deux ; - pour un tube
help-new-kind = Le type de la nouvelle carte ; future complète le titre de la carte que --from copie
help-new-out = Le fichier à écrire, qui ne doit pas encore exister ; - pour un tube
help-check-board = La carte à vérifier ; - pour un tube
help-diff-before = La première carte ; - pour un tube
help-diff-after = La seconde carte ; - pour un tube
help-merge-base = La carte dont les deux sont issues ; - pour un tube
help-merge-mine = La carte qui l’emporte où les deux ont changé la même chose ; - pour un tube
help-merge-theirs = L’autre carte ; - pour un tube
help-merge-out = Le fichier à écrire, qui peut être l’un des trois ; - pour un tube
help-export-board = La carte à exporter ; - pour un tube
help-export-out = Le fichier à écrire ; - pour un tube
help-format = Le format, si l’extension de OUT ne le dit pas ; jalon formats les liste
help-width = Largeur de l’image en px
help-scale = Taille, en multiple de 100 % ; sans aucune taille, 2 : net sur une diapositive
help-dpi = Taille en px par pouce, où 96 vaut 100 %
help-picture-theme = Thème de l’image, light par défaut
help-no-title = Sans le bloc de titre
help-no-legend = Sans la légende
help-transparent = Sans le papier derrière la carte
help-others = Ce que deviennent les post-it que --filter écarte : estompés (dim), comme sans cette option, ou retirés (omit)
help-filter = Seuls ressortent les post-it qui ont cette valeur : tag=urgent, persona=Awa, channel=Téléphone… À répéter au besoin : les valeurs d’une même clé sont des alternatives, et chaque clé doit convenir
help-persona = Le parcours de ce seul persona : ses post-it et ceux de personne en particulier
help-view = Quelle vue : la carte elle-même (map), la matrice ou la feuille de route des opportunités (matrix, roadmap), toutes les fiches des personas ou celle d’un seul (persona)
help-compare = Montrer ce qui diffère de cette carte antérieure : les post-it ajoutés, déplacés et modifiés sont marqués, ceux qui ont été retirés sont barrés, et la courbe d’avant est tracée
help-paper = Le papier des pages d’un document ; sans cette option, chaque page est aussi grande que ce qu’elle montre
help-turn = L’orientation du papier ; au mieux sans cette option
help-across = Autant de feuilles côte à côte, avec repères de coupe et 10 mm en commun, à assembler ; et autant en hauteur qu’il en faut
help-further = Des pages de plus, ou des images dans des fichiers à côté de OUT : chaque étape, la courbe, la matrice, la feuille de route ou les personas ; répétez l’option pour plusieurs
help-outlines = Texte en tracés, pour les programmes qui ne peuvent pas montrer la police
help-stages = Nombre d’étapes
help-lanes = Nombre de couloirs, de plusieurs sortes
help-cards = Nombre de post-it, tous dans des cases
help-seed = La même graine donne la même carte ; 1 par défaut

## usage: wrong use of the command line.
usage-one-of = choisissez parmi { $names }
usage-above-zero = écrivez un nombre supérieur à 0, par exemple 1.5
usage-whole-number = écrivez un nombre entier de { $min } à { $max }
usage-filter = écrivez CLÉ=VALEUR, par exemple tag=urgent ; les clés sont { $keys }
usage-unknown = { $arg } ne veut rien dire ici : jalon --help liste ce qu’il y a
usage-missing = il manque { $arg } : jalon --help dit à quoi cela sert
usage-no-value = { $arg } attend une valeur : écrivez-la après le nom
usage-bad-value = { $value } n’est pas une valeur de { $arg } : { $expected }
usage-twice = { $arg } figure deux fois : écrivez-le une seule fois
usage-conflict = { $arg } et { $other } ne vont pas ensemble : choisissez
usage-other = ceci est incompréhensible : jalon --help liste ce qu’il y a


## start: the start screen.
start-title = Cartographier un parcours client
start-about = Choisissez un modèle et écrivez le premier post-it, ou reprenez une carte.
start-recent = Cartes récentes
start-templates = Modèles


## recovery: work that a crash did not take.
recovery-title = Travail non enregistré
recovery-about = Jalon s’est arrêté avant l’enregistrement. Ce travail reste ici jusqu’à ce que vous le repreniez ou l’écartiez.
recovery-kept = Non enregistré, { $when }
recovery-file = Le fichier
recovery-notes =
    { $count ->
        [one] { $count } post-it
       *[other] { $count } post-it
    }
recovery-changes = Par rapport à son fichier : { $changes }.
recovery-never-stored = Cette carte n’a jamais eu de fichier.
recovery-file-gone = Son fichier n’est plus lisible : { $path }
recovery-file-changed = Son fichier a été modifié depuis par quelqu’un d’autre.
recovery-unreadable = Ce travail est illisible : { $why }.
recovery-recover = Reprendre
recovery-compare = Reprendre et comparer
recovery-discard = Écarter
recovery-discarded = « { $name } » est écartée.
recovery-take-back = Annuler
recovery-recovered = Voici votre travail tel qu’il était { $when }. Il n’est pas encore enregistré.
recovery-offer = Jalon s’est arrêté avant d’enregistrer les dernières modifications de cette carte. Elles sont conservées, { $when } : { $changes }.
recovery-others =
    { $count ->
        [one] Jalon s’est arrêté avant d’enregistrer une carte. Le travail est conservé.
       *[other] Jalon s’est arrêté avant d’enregistrer { $count } cartes. Le travail est conservé.
    }
recovery-show = Afficher
recovery-trouble = Ce qui n’est pas enregistré ne peut pas être conservé en cas d’arrêt brutal ({ $why }).
recovery-failed = Cela n’a pas pu se faire ({ $why }). Le travail est là où il était.
recovery-panic = Un défaut de Jalon l’arrête. Ce qui n’était pas enregistré est conservé et sera proposé au prochain démarrage.
when-today = aujourd’hui à { $time }
when-yesterday = hier à { $time }
when-earlier = le { $date } à { $time }


## dialog and settings.
dialog-cancel = Annuler
dialog-close = Fermer
delete-title = Supprimer « { $name } » avec { $count ->
    [one] son post-it
   *[other] ses { $count } post-it
} ?
delete-text = « Annuler » ferait tout revenir.
delete-do = Supprimer
unsaved-title = Enregistrer « { $name } » ?
unsaved-text = Les dernières modifications ne sont qu’ici, dans cette fenêtre.
unsaved-save = Enregistrer
unsaved-discard = Ne pas enregistrer
waiting-title = La boîte de dialogue est ouverte
waiting-text = Choisissez le fichier dans la fenêtre du système. Si vous ne la voyez pas, choisissez-le ici.
waiting-here = Le choisir ici
path-open-title = Ouvrir une carte
path-save-title = Enregistrer la carte
path-export-title = Exporter la carte
path-picture-title = Choisir une image
path-pictures-title = Choisir des images
path-open = Ouvrir
path-save = Enregistrer
path-export = Exporter
path-replace = Remplacer
path-up = Dossier parent
path-home = Dossier personnel
path-name = Nom du fichier
path-empty = Ni carte ni dossier ici
path-no-name = Saisissez un nom.
path-no-such-file = Il n’y a pas de fichier « { $name } » ici.
path-no-such-folder = Ce dossier n’existe pas, ou vous n’avez pas le droit de le lire.
path-exists = « { $name } » existe déjà. Le remplacer ?
settings-title = Réglages
settings-scale = Taille du texte de la fenêtre
settings-dialogs = Dialogues de fichiers
settings-dialogs-here = Dans cette fenêtre, pas ceux du système
settings-saving = Enregistrement
settings-autosave = Enregistrer automatiquement, quelques secondes après chaque changement, dès que la carte a son fichier
settings-versions-count = versions précédentes gardées de chaque carte
settings-versions-days = jours au plus
settings-hand = Confort
settings-touch = Grands boutons pour les doigts, outils en bas
settings-motion = Animations
settings-motion-system = Selon le système
settings-motion-system-full = Le système ne demande pas de réduire les animations.
settings-motion-system-less = Le système demande de réduire les animations.
settings-motion-full = Toutes
settings-motion-less = Réduites
settings-motion-less-help = Tout est en place d’un coup.
keys-title = Touches et gestes
keys-find = Rechercher et revenir
keys-move = Déplacements
keys-gestures = Souris
keys-double-click = Double clic
keys-double-click-does = Nouveau post-it dans une case ; modifier un post-it ou un nom
keys-drag = Glisser un post-it
keys-drag-does = Le déplacer, avec toute la sélection
keys-alt-drag = Alt+glisser
keys-alt-drag-does = Le copier
keys-paper-drag = Glisser sur le fond
keys-paper-drag-does = Sélectionner ce qui s’y trouve
keys-space-drag = Espace+glisser, molette
keys-space-drag-does = Déplacer la carte
keys-ctrl-wheel = Ctrl+molette
keys-ctrl-wheel-does = Zoomer autour du pointeur
about-version = Version { $version }
about-text = Un tableau blanc hors ligne pour cartographier les parcours clients. Vos cartes restent sur cet ordinateur.
about-licences = MIT ou Apache 2.0. Inter sous licence OFL, symboles de Lucide sous licence ISC.
message-close = Masquer


## error: sentences when something fails.
error-no-window = Aucune fenêtre ne peut s’ouvrir : vérifiez qu’une session graphique est ouverte, ou utilisez la ligne de commande, jalon --help.
error-settings-broken = Les réglages n’ont pas pu être lus. Ils ont été mis de côté sous { $path }, et ceux d’origine sont en usage.
error-settings-not-kept = Les réglages valent pour cette fois, mais n’ont pas pu être enregistrés ({ $why }).
error-save-died = Un défaut de Jalon a empêché l’enregistrement. Votre travail est toujours là : réessayez, ou enregistrez-le sous un autre nom.
error-job-died = Un défaut de Jalon a interrompu le travail ({ $job }). Votre carte est intacte : enregistrez-la, puis réessayez.
error-picture-unreadable = L’image « { $name } » ne peut pas être lue ({ $why }).
error-picture-too-large = L’image « { $name } » dépasse { $why } Mo : choisissez-en une plus petite.
error-no-picture = « { $name } » n’est pas une image que Jalon sait afficher : choisissez un PNG, JPEG, WebP, GIF ou SVG.
error-no-pictures = { $more ->
        [0] { $count } fichiers ne sont pas ajoutés : { $names }. Les images sont en PNG, JPEG, WebP, GIF ou SVG, { $most } Mo au plus.
        [one] { $count } fichiers ne sont pas ajoutés : { $names } et { $more } autre. Les images sont en PNG, JPEG, WebP, GIF ou SVG, { $most } Mo au plus.
       *[other] { $count } fichiers ne sont pas ajoutés : { $names } et { $more } autres. Les images sont en PNG, JPEG, WebP, GIF ou SVG, { $most } Mo au plus.
    }
error-export = { $name } n’a pas pu être écrit ({ $why }) : ce qui s’y trouvait est inchangé.
error-open-other = En ouvrir une autre…
error-replace = La remplacer
error-try-again = Réessayer


## pictures: from files.
pictures-reading = Lecture des images…
pictures-drop = { $count ->
        [one] Déposez sur une case pour un nouveau post-it, ou sur une image vide ou un persona pour l’illustrer
       *[other] Déposez sur une case : { $count } images deviennent { $count } post-it
    }
pictures-drop-map = Déposez pour ouvrir cette carte
pictures-drop-nothing = Seules des images (PNG, JPEG, WebP, GIF, SVG) et des cartes peuvent être déposées ici
pictures-no-map = Ouvrez d’abord une carte, puis déposez-y les images.
pictures-later = Une question attend une réponse : répondez-y, puis déposez à nouveau les fichiers.


## paste: what is asked and said about the clipboard.
paste-title = { $count ->
    [one] Le post-it à coller demande plus de place
   *[other] Les { $count } post-it à coller demandent plus de place
}
paste-stages = { $count ->
    [one] Une étape serait ajoutée : { $names }.
   *[other] { $count } étapes seraient ajoutées : { $names }.
}
paste-lanes = { $count ->
    [one] Un couloir serait ajouté : { $names }.
   *[other] { $count } couloirs seraient ajoutés : { $names }.
}
paste-unnamed = encore sans nom
paste-create = Les ajouter
paste-as-it-is = Garder les cases existantes
paste-pictures = Images
paste-nothing = Le presse-papiers ne contient rien qu’une carte puisse recevoir : copiez des post-it, un texte, un tableau ou une image.
paste-no-text = Le contenu du presse-papiers n’est pas lisible comme du texte : copiez-le à nouveau là où il s’affiche en texte.
paste-too-many = Cela ferait { $count } post-it, et { $most } à la fois sont le maximum : copiez moins de lignes.
paste-too-wide = Ce tableau a { $count } cases, vides comprises, et { $most } sont le maximum : copiez seulement la partie remplie.
paste-too-long = Un post-it aurait { $count } caractères, et { $most } sont le maximum : coupez le texte en lignes.
paste-broken-picture = L’image du presse-papiers est illisible : copiez-la à nouveau, ou enregistrez-la d’abord en PNG.
paste-silent = L’autre programme ne transmet pas le contenu du presse-papiers : copiez-le à nouveau, ou enregistrez-le dans un fichier.
paste-heavy = Les images sont trop lourdes pour le presse-papiers : les post-it sont copiés sans elles.
paste-reading = Lecture du presse-papiers…


## findings: what the map says of itself, and the panel that shows it.
cmd-findings = Ce que dit la carte
cmd-findings-help = Ce qui la fonde, ce qui lui manque, les moments de vérité probables, les actions faites deux fois.
findings-title = Ce que dit la carte
findings-close = Fermer ce que dit la carte
findings-nothing = Rien à signaler
findings-nothing-help = Ici figureraient les étapes sans point de contact, les ressentis sans preuve, les moments de vérité sans opportunité, les moments de vérité probables, les actions faites deux fois et les couloirs du mauvais côté d’une ligne.
findings-evidence = Preuves
findings-board = Toute la carte
findings-validated = { $percent } % validés
findings-share =
    { $validated ->
        [one] { $validated } post-it sur { $total } validé ou corrigé par des clients
       *[other] { $validated } post-it sur { $total } validés ou corrigés par des clients
    }
findings-no-notes = pas encore de post-it
findings-section = { $name } : { $count }
findings-moments = Moments de vérité probables
findings-touchpoints = Étapes sans point de contact
findings-feelings = Ressentis sans preuve
findings-opportunities = Moments de vérité sans opportunité
findings-plans = Opportunités sans plan
findings-duplicates = Actions peut-être faites deux fois
findings-strays = Couloirs du mauvais côté d’une ligne
findings-stray = Sa place : { $belongs }. Où elle est : { $stands }.
findings-move-lane = L’y déplacer
findings-row = { $what }. { $why }
findings-deed = { $deed } : { $what }
findings-felt = « { $what } ». { $why }
findings-moment = { $side ->
    [high] Instant de grâce : { $stage }
   *[low] Point noir : { $stage }
}
findings-fall = Chute de { $from } à { $to } entre « { $since } » et « { $stage } ».
findings-valley = Creux de la courbe : { $to } dans « { $stage } ».
findings-peak = Sommet de la courbe : { $to } dans « { $stage } ».
findings-of-persona = { $why } Parcours de { $name }.
findings-no-touchpoint = Rien ne dit ce que le client y fait.
findings-no-evidence = { $value } dans « { $stage } » : personne n’a dit ce qui le fonde.
findings-no-opportunity = { $side ->
    [high] Instant de grâce dans « { $stage } » : aucune opportunité n’en découle.
   *[low] Point noir dans « { $stage } » : aucune opportunité n’en découle.
}
findings-no-plan = { $lacks ->
    [owner] Elle n’a pas de responsable.
    [horizon] Elle n’a pas d’horizon.
   *[both] Elle n’a ni responsable ni horizon.
}
findings-twice = « { $one } » et « { $other } »
findings-same-words = Mêmes mots : { $words }.
findings-same-stages = Étapes : { $one }, { $other }.
findings-same-departments = Services : { $one }, { $other }.
findings-add = Ajouter
findings-put-away = Écarter
findings-new-touchpoint = Nouveau point de contact
findings-state = Préciser la preuve
findings-name-owner = Nommer un responsable
findings-set-horizon = Fixer l’horizon
findings-more = En montrer { $count } de plus
findings-away =
    { $count ->
        [one] { $count } constat écarté
       *[other] { $count } constats écartés
    }
findings-bring-back = Rétablir


## validation: note by note with customers.
cmd-validate = Valider avec les clients
cmd-validate-help = Post-it par post-it : validé, corrigé ou passé, avec le décompte.
why-nothing-to-validate = Aucun post-it n’attend la validation des clients.
validation-leave = Terminer la validation
validation-tally = Validés : { $validated } · corrigés : { $corrected } · passés : { $skipped } · restants : { $left }
validation-place = { $at } sur { $of } · { $stage } · { $lane }
validation-evidence = Jusqu’ici : { $evidence }
validation-source = Jusqu’ici : { $evidence } · { $source }
validation-validated = Validé
validation-corrected = Corrigé
validation-skip = Passer
validation-back = Retour
validation-undo = Annuler la réponse
validation-text = Ce que les clients disent à la place
validation-before = Avant : { $text }
validation-write = Écrire la correction
validation-same = Rien n’a encore été corrigé.
validation-done = Tous les post-it ont été passés en revue
validation-map = Toute la carte : { $percent } % validés ({ $validated } sur { $total })
validation-again =
    { $count ->
        [one] Revoir le post-it passé
       *[other] Revoir les { $shown } post-it passés
    }
validation-hint = V : validé · C : corrigé · S ou → : passer · ← : retour · U : annuler · Échap : terminer
validation-hint-write = Entrée : écrire · Maj+Entrée : nouvelle ligne · Échap : laisser le texte tel quel


## inspector: the details beside the board.
inspector-note = Post-it
inspector-stage = Étape
inspector-lane = Couloir
inspector-board = Détails de la carte
inspector-several = Plusieurs valeurs
inspector-none = Aucun
inspector-name = Nom
inspector-text = Texte
inspector-details = Précisions
inspector-evidence = Preuve
inspector-corrected-from = Avant la correction
inspector-source = Source de la preuve
inspector-owner = Responsable
inspector-department = Service
inspector-link = Lien
inspector-persona = Persona
inspector-group = Groupe
inspector-new-group = Nouveau groupe
inspector-group-name = Nom du groupe
inspector-delete-group = Supprimer le groupe
inspector-votes = Votes
inspector-fewer-votes = Un vote de moins
inspector-more-votes = Un vote de plus
inspector-tags = Étiquettes
inspector-tag-hint = Ajouter une étiquette
inspector-tag-off = Retirer l’étiquette { $tag }
inspector-tag-on-all = Mettre l’étiquette { $tag } sur tous
inspector-tag-on-some = { $tag } (certains)
inspector-tag-name = Nom de l’étiquette
inspector-tag-colour = Couleur de l’étiquette
inspector-new-tag = Nouvelle étiquette
inspector-delete-tag = Supprimer l’étiquette
inspector-no-colour = Sans couleur
inspector-channel = Canal
inspector-other-channel = Un autre canal…
inspector-own-channel = Nom du canal
inspector-duration = Durée
inspector-duration-hint = 2 h d’attente
inspector-feeling = Ressenti
inspector-moment = Moment de vérité
inspector-why = Pourquoi il compte
inspector-about = À propos de
inspector-benefit = Bénéfice pour le client
inspector-employees = Effet sur le travail des équipes
inspector-effort = Effort
inspector-horizon = Horizon
inspector-horizon-short = Court terme
inspector-horizon-medium = Moyen terme
inspector-horizon-long = Long terme
inspector-from = Issue de
inspector-choose-note = Choisir un post-it…
inspector-search = Chercher
inspector-no-note = Aucun post-it de ce genre
inspector-show-note = Montrer ce post-it
inspector-unlink = Retirer ce post-it
inspector-metric = Indicateur
inspector-value = Valeur
inspector-unit = Unité
inspector-min = De
inspector-max = À
inspector-better = Sens favorable
inspector-better-high = Plus haut
inspector-better-low = Plus bas
inspector-sample = Réponses
inspector-date = Date
inspector-date-hint = 2026-03
inspector-side = Dans le blueprint : { $side }
inspector-no-number = Ce n’est pas un nombre : écrivez par exemple 7,5.
inspector-no-count = Le nombre de réponses, un nombre entier.
inspector-no-date = Un jour comme 2026-03-31, ou un mois comme 2026-03.
inspector-beyond-scale = L’échelle va de { $min } à { $max }.
inspector-scale-reversed = De { $min } à { $max } : une échelle commence sous sa fin.
inspector-choose-picture = Choisir une image…
inspector-replace-picture = Remplacer l’image…
inspector-no-picture = Retirer
inspector-picture-shows = Ce que montre l’image
inspector-portrait = Portrait
inspector-portrait-help = Partie de l’image : glissez ou utilisez les flèches pour la déplacer, + et − ou la molette pour zoomer, double-cliquez pour tout montrer
inspector-portrait-zoom = Zoom
inspector-fit = Image
inspector-fitted = Entière
inspector-filled = Remplit le cadre
inspector-stage-wants = Ce que le client veut ici
inspector-time = Temps
inspector-lasts = Durée
inspector-lasts-hint = 2 semaines
inspector-time-of-day = Heure du jour
inspector-time-of-day-hint = 6 h 30 à 8 h
inspector-automatic = Automatique
inspector-width = Largeur
inspector-height = Hauteur minimale
inspector-collapsed = Repliée
inspector-hidden = Masquée
inspector-collapsed-lane = Replié
inspector-hidden-lane = Masqué
inspector-question = Question directrice
inspector-kind = Type
inspector-title = Titre
inspector-language = Langue de la carte
inspector-scenario = Scénario
inspector-goal = Objectif
inspector-scope = Périmètre
inspector-start = Début du parcours
inspector-end = Fin du parcours
inspector-all-hidden = Étapes et couloirs masqués
inspector-show-again = Afficher de nouveau
inspector-personas = Personas
inspector-add-persona = Ajouter un persona
inspector-new-persona = Nouveau persona
inspector-delete-persona = Supprimer le persona
inspector-role = Rôle ou situation
inspector-quote = Citation
inspector-segment = Segment
inspector-demographics = Données démographiques
inspector-goals = Objectifs, un par ligne
inspector-needs = Besoins, un par ligne
inspector-frustrations = Frustrations, une par ligne
inspector-behaviour = Comportement
inspector-earlier = Monter
inspector-later = Descendre
inspector-groups = Groupes
inspector-connectors = Liaisons
inspector-no-connectors = Sélectionnez deux post-it pour les relier.
inspector-connector-label = Mots sur la liaison
inspector-delete-connector = Supprimer la liaison
inspector-as-line = En faire un trait
inspector-as-arrow = En faire une flèche
inspector-turn-round = L’inverser
inspector-agenda = Ordre du jour
inspector-add-agenda = Ajouter un point
inspector-agenda-name = Point
inspector-minutes = minutes
inspector-agenda-notes = Notes sur ce point
inspector-delete-agenda = Supprimer ce point
lane-kind-ideas = Idées
lane-kind-touchpoints = Points de contact
lane-kind-thoughts = Pensées
lane-kind-feelings = Ressenti
lane-kind-moments = Moments de vérité
lane-kind-pain-points = Irritants
lane-kind-opportunities = Opportunités
lane-kind-indicators = Indicateurs
lane-kind-pictures = Images
lane-kind-physical-evidence = Preuves matérielles
lane-kind-customer-actions = Actions du client
lane-kind-frontstage = En scène
lane-kind-backstage = En coulisses
lane-kind-support = Processus support
lane-kind-divider = Ligne libre


## present : la présentation et le pupitre de l’animateur.
keys-present = Pendant la présentation
keys-present-stages = →  ←
keys-present-stages-does = D’étape en étape
keys-present-lanes = ↓  ↑
keys-present-lanes-does = De couloir en couloir
keys-present-next = Espace  PgSuiv
keys-present-next-does = Avancer ; Maj+Espace et PgPréc reculent
keys-present-digits = 1  2  3…
keys-present-digits-does = Aller à cette étape
keys-present-blank = B  .
keys-present-blank-does = Écran noir, et retour
present-position = { $number }/{ $of }  { $name }
present-position-page = { $number }/{ $of }  { $name } ({ $page } sur { $pages })
present-unnamed = Sans nom
present-leave-hint = Échap pour quitter la présentation
present-one-window = Impossible d’ouvrir ici une seconde fenêtre : la présentation reste dans celle-ci
present-room = Jalon, pour la salle
present-move-window = Placez la fenêtre « Jalon, pour la salle » sur l’écran que voit la salle, puis appuyez sur F11.
present-next-is = Ensuite : { $name }
present-back = Précédent
present-next = Suivant
present-blank = Noir
present-leave = Terminer
present-questions = Questions au groupe
present-agenda = Ordre du jour
present-agenda-back = Point précédent de l’ordre du jour
present-agenda-next = Point suivant de l’ordre du jour
present-timer = { $minutes } min sur { $planned }
present-minutes = { $minutes } min
present-elapsed = { $minutes } min depuis le début

## The views of a board beside its map
view-map = Carte
view-curve = Courbe des ressentis
view-matrix = Matrice
view-matrix-title = Matrice des opportunités
view-roadmap = Feuille de route
view-personas = Personas
view-benefit = Bénéfice pour le client
view-effort = Effort
view-employees = Effet sur le travail des équipes, de faible à fort
view-quick-wins = Gains rapides
view-big-bets = Grands chantiers
view-fill-ins = À l’occasion
view-not-now = Pas maintenant
view-unrated = Pas encore notées
view-short = Court terme
view-medium = Moyen terme
view-long = Long terme
view-no-date = Sans échéance
view-no-department = Sans service
view-goals = Objectifs
view-needs = Besoins
view-frustrations = Frustrations
view-empty-opportunities = Pas encore d’opportunité
view-empty-opportunities-help = Écrivez-les sur la carte, ou sélectionnez-y des post-it et appuyez sur O : une opportunité se souvient de ce dont elle est née. Notez-les et planifiez-les ensuite ici.
view-empty-write-opportunity = Écrire la première
view-empty-to-map = Vers la carte
view-empty-personas = Pas encore de persona
view-empty-personas-help = De qui est-ce le parcours ? Un persona a un nom, un portrait, des buts, des besoins et des frustrations ; chacun devient une fiche ici.
view-empty-add-persona = Ajouter un persona

## data: ce que disent les fichiers de données en plus des textes de la carte
data-notes = Post-it
data-curve = Courbe
data-picture = Image
data-id = Identifiant
data-touchpoint = Point de contact
data-opportunity = Opportunité
data-side = Sens
data-context = Contexte
data-stages = Le parcours, étape par étape
data-empty-stage = Rien n’a encore été noté ici.
data-scale = de { $min } à { $max }
data-scale-heading = Échelle
data-connectors = Ce qui mène à quoi
data-named = { $name } : { $text }

## guide: the steps of the method and their questions.
cmd-guide = Guide
cmd-guide-help = Les étapes de la méthode et leurs questions, l’avancement de chacune, et la suite.
guide-title = Guide
guide-close = Fermer le guide
guide-context = Contexte
guide-context-asks =
    Qui sont nos clients, et dans quel contexte ont-ils affaire à nous ?
    Que faisons-nous pour eux, et que peuvent-ils faire pour nous ?
    Quels sont leurs buts ?
guide-stages = Étapes
guide-stages-asks =
    Par quelles étapes le parcours passe-t-il ?
    Quand commence-t-il vraiment, et quand s’achève-t-il ?
    Que veut le client à chacune d’elles ?
guide-touchpoints = Points de contact
guide-touchpoints-asks =
    Que fait le client à chaque point de contact ?
    Par quels canaux ?
    Que se passe-t-il à chaque fois ?
    Qui, chez nous, fournit le service, et comment ?
guide-thoughts = Pensées
guide-thoughts-asks =
    Qu’est-ce qui préoccupe le client ?
    Que prend-il en compte ?
guide-feelings = Ressenti
guide-feelings-asks =
    Comment le client réagit-il, émotionnellement, à chaque étape ?
    Que voudrions-nous qu’il ressente ?
guide-moments = Moments de vérité
guide-moments-asks =
    Quels points clés pèsent le plus sur notre relation ?
    Y a-t-il de véritables points noirs ?
    Ou des instants de grâce ?
guide-opportunities = Opportunités
guide-opportunities-asks =
    Que changer à chaque bas, et que préserver à chaque haut ?
    Qui s’en charge, et pour quand ?
guide-validation = Validation
guide-validation-asks =
    Que disent les clients de chaque post-it ?
    Que n’avons-nous fait que supposer jusqu’ici ?
guide-count = { $done } sur { $of }
guide-step-spoken = { $name } : { $count }
guide-next-persona = Ajouter un persona
guide-next-scenario = Écrire le scénario
guide-next-goal = Écrire le but du client
guide-next-scope = Dire ce que couvre la carte
guide-next-stage-name = Nommer l’étape
guide-next-stage-wish = Dire ce que veut le client à l’étape « { $name } »
guide-next-cell = Écrire dans « { $lane } », étape « { $stage } »
guide-next-high = Ajouter un haut
guide-next-low = Ajouter un bas
guide-next-follow = Tirer une opportunité de « { $name } »
guide-next-validate = Parcourir les post-it avec les clients
guide-too-few =
    { $count ->
        [one] Un point de contact pour { $stages } étapes : c’est peut-être trop peu pour travailler.
       *[other] { $shown } points de contact pour { $stages } étapes : c’est peut-être trop peu pour travailler.
    }
guide-too-many = { $shown } points de contact à l’étape « { $stage } » : à ce compte, la carte perd en précision. Lesquels importent le plus ?
guide-look = Voir
guide-all-done = Toutes les étapes sont remplies
guide-all-done-help = Exportez la carte, ou faites-en la carte future.

versions-title = Versions précédentes
versions-about = Ce qu’était cette carte avant d’être enregistrée à nouveau. Une version est gardée toutes les cinq minutes de travail ; rien ici ne change votre carte.
versions-none = Aucune pour l’instant. La première est gardée au prochain enregistrement.
versions-reading = Lecture…
versions-saved = Enregistrée { $when }
versions-changes = Depuis : { $changes }
versions-open = Ouvrir en copie
versions-compare = Comparer
versions-deed = { $deed } : { $when }
versions-opened = Voici une copie de la carte telle qu’elle a été enregistrée { $when }. Elle n’a pas encore de fichier à elle.
versions-trouble = La version remplacée n’a pas pu être gardée : { $why }

merge-impossible = ces deux cartes ne peuvent pas être réunies : comparez-les, et recopiez ce qui manque
merge-conflict = { $what } : « { $mine } » ici, « { $theirs } » là-bas
merge-deleted-here = { $what } : supprimé ici, changé là-bas ; c’est gardé
merge-deleted-there = { $what } : changé ici, supprimé là-bas ; c’est gardé
merge-nothing = rien
merge-the-map = la carte
merge-whole = « { $name } »
merge-field = « { $name } », { $field }

elsewhere-taken = Quelqu’un d’autre a enregistré cette carte. Repris : { $changes }. Annuler les retire.
elsewhere-conflicts = Quelqu’un d’autre a enregistré cette carte. Repris : { $changes }. { $count ->
    [one] Une chose a été changée
   *[other] { $count } choses ont été changées
 } des deux côtés : les vôtres restent pour l’instant.
elsewhere-lost = Le fichier de cette carte a été changé d’ailleurs : { $why }. Votre carte est ici ; enregistrez-la sous un nom.
elsewhere-decide = Décider…
elsewhere-title = Changé des deux côtés
elsewhere-about = Vous et quelqu’un d’autre avez changé les mêmes choses. Quel que soit votre choix, c’est une étape qui s’annule.
elsewhere-mine = Le mien
elsewhere-theirs = L’autre
elsewhere-deleted = supprimé
elsewhere-done = Terminé
