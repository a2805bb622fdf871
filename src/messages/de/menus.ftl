# Menüs, Hilfe, Links

## Menü eines Teils

ui-menu-of = Störungen und Aktionen für { $name }
ui-menu-back = Zurück
ui-menu-nothing = hier lässt sich jetzt nichts tun
ui-menu-branches = ab { $time } geht es als Zweig weiter; die Zukunft des Drehbuchs bleibt erhalten
ui-class-fault = Störungen
ui-class-repair = Reparaturen
ui-class-operation = Aktionen
ui-refused-down = { $node } ist ausgefallen
ui-refused-paused = { $node } ist angehalten

ui-choice-to = nach { $node }
ui-choice-node = auf { $node }
ui-choice-best = zum bestmöglichen Knoten
ui-choice-alone = nur { $vm }
ui-choice-whole = { $group } mit allen darin
ui-choice-property = { $property } = { $value }
ui-choice-network = { $network }
ui-choice-all-networks = in allen Netzwerken
ui-choice-volume = { $volume }
ui-choice-all-volumes = alle Volumes
ui-choice-for-ever = bis zum Ausschalten
ui-choice-for = für { $seconds } s
ui-choice-force-quorum = erzwungen, ohne Mehrheit
ui-choice-split = in { $left } | { $right }
ui-choice-to-network = nach { $node } über { $network }
ui-choice-to-all-networks = nach { $node } über alle Netzwerke
ui-choice-best-network = zu allen über { $network }
ui-choice-best-all-networks = zu allen über alle Netzwerke

## Alle Störungen und Aktionen

ui-palette-title = Stören, reparieren oder bedienen
ui-palette-search = Was, und womit? Zum Beispiel: Kabel ziehen
ui-palette-none = Nichts passt zu diesen Wörtern.
ui-palette-more = { $count } weitere: tippen Sie weiter, um sie zu finden
ui-palette-keys = ↑ ↓ wählen · Eingabe führt es jetzt aus, bei { $time } · Esc schließt
ui-not-nodeCrash = er hat keinen Strom
ui-not-nodeBugcheck = Windows läuft nicht
ui-not-nodeHang = Windows läuft nicht
ui-not-clusterServiceCrash = sein Clusterdienst läuft nicht
ui-not-networkLoss = sein Switch ist schon ausgefallen
ui-not-networkSplit = es ist schon geteilt oder ausgefallen
ui-not-networkRestored = es ist nicht gestört
ui-not-linkLoss = dieses Kabel ist schon gezogen
ui-not-linkRestored = dieses Kabel steckt
ui-not-routeLoss = jetzt nicht möglich
ui-not-routeRestored = dieser Weg ist nicht verloren
ui-not-storagePathLoss = dieser Pfad ist schon verloren
ui-not-storagePathRestored = dieser Pfad ist nicht verloren
ui-not-storageUnitLoss = sie ist schon ausgefallen
ui-not-storageUnitRestored = sie ist nicht ausgefallen
ui-not-vmProcessCrash = er läuft nicht
ui-not-guestHang = sein Gast läuft nicht
ui-not-guestCrash = sein Gast läuft nicht
ui-not-applicationFailure = seine Anwendung läuft nicht
ui-not-applicationRestored = seine Anwendung ist nicht ausgefallen
ui-not-quickMigrate = nicht online
ui-not-moveGroup = zwischen zwei Zuständen
ui-not-takeOffline = nicht online
ui-not-bringOnline = online oder auf dem Weg dahin
ui-not-startNode = er hat Strom
ui-not-shutDownNode = Windows läuft nicht
ui-not-startClusterService = sein Clusterdienst läuft, oder Windows läuft nicht
ui-not-stopClusterService = sein Clusterdienst läuft nicht
ui-not-pauseNode = er ist angehalten oder nicht aktiv
ui-not-setClusterProperty = es hat diesen Wert schon
ui-not-resumeNode = er ist nicht angehalten

ui-noun-nodeCrash = Stromausfall
ui-noun-nodeBugcheck = Bluescreen
ui-noun-nodeHang = Hänger
ui-noun-clusterServiceCrash = Absturz des Dienstes
ui-noun-networkLoss = Ausfall des Switches
ui-noun-networkSplit = Teilung des Netzwerks
ui-noun-networkRestored = Reparatur des Netzwerks
ui-noun-linkLoss = Ziehen des Kabels
ui-noun-linkRestored = Stecken des Kabels
ui-noun-routeLoss = Verlust des Weges
ui-noun-routeRestored = Reparatur des Weges
ui-noun-storagePathLoss = Verlust des Pfades
ui-noun-storagePathRestored = Reparatur des Pfades
ui-noun-storageUnitLoss = Ausfall des Speichers
ui-noun-storageUnitRestored = Reparatur des Speichers
ui-noun-vmProcessCrash = Ende des Arbeitsprozesses
ui-noun-guestHang = Hänger des Gastes
ui-noun-guestCrash = Absturz des Gastes
ui-noun-applicationFailure = Ausfall der Anwendung
ui-noun-applicationRestored = Reparatur der Anwendung
ui-noun-quickMigrate = Schnellmigration
ui-noun-moveGroup = Verschieben
ui-noun-takeOffline = Offlineschalten
ui-noun-bringOnline = Onlineschalten
ui-noun-startNode = Einschalten
ui-noun-shutDownNode = Herunterfahren
ui-noun-startClusterService = Start des Dienstes
ui-noun-stopClusterService = Beenden des Dienstes
ui-noun-pauseNode = Anhalten
ui-noun-resumeNode = Fortsetzen

## Tasten und Hilfe

ui-key-toggle = Abspielen oder anhalten
ui-key-back = 5 Sekunden zurück
ui-key-forward = 5 Sekunden vor
ui-key-back-far = 10 Sekunden zurück
ui-key-forward-far = 10 Sekunden vor
ui-key-event-back = Ein Ereignis zurück
ui-key-event-forward = Ein Ereignis vor
ui-key-marker-previous = Vorige Marke oder Anfang
ui-key-marker-next = Nächste Marke oder Ende
ui-key-slower = Langsamer
ui-key-faster = Schneller
ui-key-percent = Zu diesem Zehntel des Ablaufs
ui-key-start = Zum Anfang
ui-key-end = Zum Ende
ui-key-list-view = Listenansicht oder zurück zum Bild
ui-key-break-it = Kaputt machen: alle Störungen, Reparaturen und Aktionen
ui-key-undo = Letzte Änderung zurücknehmen
ui-key-reset = Von vorn beginnen (fragt nach)
ui-key-close = Schließen oder Auswahl aufheben
ui-key-menu = Störungen und Aktionen für das Teil im Fokus
ui-cap-space = Leertaste
ui-cap-arrowleft = ←
ui-cap-arrowright = →
ui-cap-alt-arrowleft = Alt ←
ui-cap-alt-arrowright = Alt →
ui-cap-ctrl-z = Strg Z
ui-cap-home = Pos1
ui-cap-end = Ende
ui-cap-escape = Esc
ui-cap-menu = Menü
ui-cap-shift-f10 = Umschalt F10

ui-help-title = So benutzen Sie Failover Lab
ui-help-reading = Das Bild lesen
ui-help-accent = Blau bedeutet dreierlei und sonst nichts: wem etwas gehört, wo wir in der Zeit sind, was Sie ausgewählt haben.
ui-help-crossing = Jeder Server hat ein Kabel zu jedem Volume. In jeder Spalte ist genau eine Kreuzung gefüllt: diesem Server gehört das Volume.
ui-help-colour = Was ruht, ist in Tinte gezeichnet. Farbe, immer mit Form und Wort, zeigt, was nicht mehr ruht.
ui-help-lanes = Unten ist eine Haarlinie Zeit, in der alles gut ist; ein Balken ist ein Ausfall, benannt nach seiner Ursache.
ui-help-menu = Klicken Sie mit rechts oder drücken Sie lang auf irgendetwas, um es zu stören, zu reparieren oder zu bedienen. Ihre Änderung beginnt einen Zweig; das Drehbuch bleibt erhalten.
ui-help-time = Die Dauern sind die eines echten Clusters. Ruhige Zeit wird verkürzt; das Verhältnis neben dem Tempo sagt, um wie viel.
ui-help-keys = Tasten
ui-help-keys-scope = Sie wirken, solange der Fokus im Player ist.
ui-about = Failover Lab simuliert einen Failovercluster mit Windows Server 2008 und Hyper-V. Nicht mit Microsoft verbunden und nicht von Microsoft unterstützt.

ui-reset-question = Ganz von vorn beginnen? Ihre Änderungen werden zurückgenommen.

## Teilen

ui-copy-link = Link zu diesem Augenblick kopieren
ui-link-copied = Link kopiert
ui-link-by-hand = Der Browser lässt diese Seite nicht kopieren. Hier ist der Link:
ui-link-no-file = nicht für ein Szenario aus einer Datei
ui-link-too-much = zu viele Änderungen für einen Link
ui-save-svg = Bild als Zeichnung speichern
ui-save-png = Bild als Foto speichern
ui-picture-failed = hier nicht möglich
ui-link-refused = Der Link lässt sich nicht öffnen
ui-link-unknown-scenario = Er führt zum Szenario „{ $id }“, das es hier nicht gibt.

## Was an einem Link falsch sein kann

link-empty = Er ist leer.
link-too-long = Er hat { $length } Zeichen; höchstens { $limit } sind erlaubt.
link-not-base64url = Er enthält Zeichen, die in keinem Link vorkommen. Vielleicht wurde er abgeschnitten oder unterwegs verändert.
link-not-deflated = Er ist beschädigt: vielleicht abgeschnitten oder unterwegs verändert.
link-inflates-too-far = Ausgepackt hat er mehr als { $limit } Byte.
link-not-text = Er ist beschädigt: sein Inhalt ist kein Text.
link-not-json = Er ist beschädigt: sein Inhalt lässt sich nicht lesen.
link-wrong-shape = Sein Inhalt ist nicht wie ein Link aufgebaut.
link-newer = Er stammt aus einer neueren Version dieser Seite.
link-missing = Ihm fehlt { $name }.
link-unknown-key = Er enthält { $name }; das hat kein Link.
link-bad-number = Die Zahl { $name } kann nicht { $value } sein.
link-bad-scenario = { $value } ist kein Name eines Szenarios mit seiner Version.
link-too-many = Er enthält { $count } Änderungen; höchstens { $limit } sind erlaubt.
link-unsorted = Änderung { $number } liegt vor der, auf die sie folgt.
link-unknown-kind = Änderung { $number } ist { $value }; das ist weder Störung noch Aktion.
link-bad-target = Änderung { $number } ({ $kind }) betrifft { $value }; das kann kein Name sein.
link-bad-param = Änderung { $number } ({ $kind }): { $name } ist falsch oder fehlt.
link-unknown-thing = Änderung { $number } ({ $kind }) nennt { $name }; das gibt es dafür in diesem Szenario nicht.
link-after-end = Änderung { $number } liegt hinter dem Ende des Ablaufs.
link-other-scenario = Er führt zu { $written }, nicht zu { $id }.
link-other-version = Er wurde für Version { $written } von { $id } gemacht; diese Seite hat Version { $version }.

# Arten

## Menütext, und was es von selbst tut und nicht tut

kind-nodeCrash = Strom verlieren
kind-nodeCrash-help = Der Server ist sofort aus und bleibt es, bis ihn jemand einschaltet; seine Volumes behalten ihre Dateien.
kind-nodeBugcheck = Mit Bluescreen anhalten
kind-nodeBugcheck-help = Windows hält sofort an, schreibt ein Speicherabbild, bootet und tritt wieder bei; kein virtueller Computer wird gesichert.
kind-clusterServiceCrash = Clusterdienst abstürzen lassen
kind-clusterServiceCrash-help = Der Dienst endet, und seine virtuellen Computer werden ausgeschaltet; Windows läuft weiter und startet ihn neu.
kind-nodeHang = Hängen lassen
kind-nodeHang-help = Der Server steht still mit allem darauf: keine Heartbeats, keine Erneuerungen. Er behält Strom und kann aufwachen.
kind-networkLoss = Switch des Netzwerks verlieren
kind-networkLoss-help = In diesem Netzwerk kommt nichts mehr durch; Heartbeats gehen über die anderen weiter. Kein Server ist betroffen.
kind-networkSplit = Netzwerk teilen
kind-networkSplit-help = Der Switch zerfällt in Teile, die einander nicht hören; innerhalb eines Teils kommt alles durch.
kind-networkRestored = Netzwerk reparieren
kind-networkRestored-help = Der Switch arbeitet wieder, als einer; ein Dienst, der geendet hat, kommt zu seiner Zeit zurück.
kind-linkLoss = Netzwerkkabel ziehen
kind-linkLoss-help = Nur dieser Knoten verliert dieses Netzwerk; der Switch und die anderen Knoten sind nicht betroffen.
kind-linkRestored = Netzwerkkabel stecken
kind-linkRestored-help = Dieser Knoten erreicht das Netzwerk wieder; von selbst zieht nichts zurück.
kind-routeLoss = Pakete in einer Richtung verlieren
kind-routeLoss-help = Pakete dieses Knotens erreichen den anderen nicht; der Gegenweg geht, doch keiner gilt als gehört.
kind-routeRestored = Weg reparieren
kind-routeRestored-help = In dieser Richtung kommen Pakete wieder durch.
kind-storagePathLoss = Pfad zum Speicher verlieren
kind-storagePathLoss-help = Dieser Knoten erreicht die Volumes nicht mehr; andere schon, und Heartbeats gehen weiter.
kind-storagePathRestored = Pfad zum Speicher reparieren
kind-storagePathRestored-help = Dieser Knoten erreicht die Volumes wieder; er nimmt nicht zurück, was er verloren hat.
kind-storageUnitLoss = Speichereinheit verlieren
kind-storageUnitLoss-help = Kein Knoten erreicht ein Volume von ihr; die Server und ihre Netzwerke laufen weiter.
kind-storageUnitRestored = Speichereinheit reparieren
kind-storageUnitRestored-help = Ihre Volumes sind wieder da, mit ihren Dateien; was ausgefallen ist, wartet auf seinen nächsten Versuch oder auf Sie.
kind-vmProcessCrash = Arbeitsprozess beenden
kind-vmProcessCrash-help = Der virtuelle Computer ist aus, ohne dass es jemand wollte; der Cluster merkt es und startet ihn neu.
kind-guestHang = Gast hängen lassen
kind-guestHang-help = Windows im virtuellen Computer steht still; der Cluster von 2008 sieht nicht hinein und tut nichts.
kind-guestCrash = Gast abstürzen lassen
kind-guestCrash-help = Windows im virtuellen Computer hält an, schreibt ein Abbild und bootet von selbst; der Cluster tut nichts.
kind-applicationFailure = Anwendung ausfallen lassen
kind-applicationFailure-help = Das Programm im virtuellen Computer hält an; der virtuelle Computer läuft weiter, und der Cluster tut nichts.
kind-applicationRestored = Anwendung wieder starten
kind-applicationRestored-help = Jemand repariert das Programm; der virtuelle Computer wird weder angehalten noch verschoben.
kind-quickMigrate = Virtuellen Computer auf anderen Knoten verschieben (Schnellmigration)
kind-quickMigrate-help = Sichert den Speicher auf dem Volume, übergibt das Volume, liest ihn zurück; so lange warten die Benutzer.
kind-moveGroup = Dienst oder Anwendung auf anderen Knoten verschieben
kind-moveGroup-help = Schaltet offline, wie es eingestellt ist, übergibt die Volumes, schaltet online; zählt nicht als Failover.
kind-takeOffline = Dienst oder Anwendung offline schalten
kind-takeOffline-help = Hält den virtuellen Computer an oder sichert ihn, wie es eingestellt ist; er bleibt offline, bis ihn jemand online schaltet.
kind-bringOnline = Dienst oder Anwendung online schalten
kind-bringOnline-help = Schaltet Volume, Konfiguration und virtuellen Computer online, wo sie hingehören; wählt keinen anderen Knoten.
kind-startNode = Einschalten
kind-startNode-help = Windows bootet und startet den Clusterdienst, der beitritt; kein virtueller Computer kommt von selbst zurück.
kind-shutDownNode = Herunterfahren
kind-shutDownNode-help = Erst endet der Clusterdienst geordnet, dann Windows, dann der Strom; vorher gehen seine Gruppen.
kind-stopClusterService = Clusterdienst beenden
kind-stopClusterService-help = Was der Knoten besitzt, geht erst auf andere Knoten; Windows läuft weiter, und seine Stimme zählt nicht mehr.
kind-startClusterService = Clusterdienst starten
kind-startClusterService-help = Der Knoten tritt dem Cluster bei; erzwungen gilt seine eigene Konfiguration ohne Mehrheit für den Cluster.
kind-pauseNode = Anhalten
kind-pauseNode-help = Nichts Neues kommt auf den Knoten; er behält seine virtuellen Computer und seine Stimme. Nichts zieht weg.
kind-setClusterProperty = Clustereigenschaft setzen
kind-setClusterProperty-help = Wie oft Knoten Heartbeats senden, wie viele ausbleiben dürfen, wie lange um den Zeugen gekämpft wird; gilt sofort auf jedem Mitglied.
kind-resumeNode = Fortsetzen
kind-resumeNode-help = Der Knoten darf wieder Gruppen annehmen; von selbst zieht nichts zu ihm.
