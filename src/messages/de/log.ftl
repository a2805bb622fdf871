# Geschehnisse

## Eine Zeile des Protokolls je Art; Namen, wie sie sind, ohne Punkt

happening-run-started = { $target } beginnt mit { $nodes ->
    [one] { $nodes } Knoten
   *[other] { $nodes } Knoten
}

## Was getan wurde: die Zeile, und die Tat, wie ein anderer Satz sie nennt

applied-nodeCrash = { $target } verliert den Strom
applied-nodeBugcheck = { $target } hält mit einem Bluescreen an
applied-clusterServiceCrash = Der Clusterdienst auf { $target } stürzt ab
applied-nodeHang = { $for ->
    [none] { $target } hängt
   *[other] { $target } hängt für { $for }
}
applied-networkLoss = { $target } fällt aus
applied-networkSplit = { $target } zerfällt: { $blocks }
applied-networkRestored = { $target } wird repariert
applied-linkLoss = Das Kabel von { $target } zu { $network } wird gezogen
applied-linkRestored = Das Kabel von { $target } zu { $network } wird wieder gesteckt
applied-routeLoss = { $network ->
    [none] Pakete von { $target } erreichen { $to } nicht mehr
   *[other] Pakete von { $target } erreichen { $to } über { $network } nicht mehr
}
applied-routeRestored = { $network ->
    [none] Pakete von { $target } erreichen { $to } wieder
   *[other] Pakete von { $target } erreichen { $to } über { $network } wieder
}
applied-storagePathLoss = { $volume ->
    [none] { $target } verliert den Pfad zum Speicher
   *[other] { $target } verliert den Pfad zu { $volume }
}
applied-storagePathRestored = { $volume ->
    [none] { $target } bekommt den Pfad zum Speicher zurück
   *[other] { $target } bekommt den Pfad zu { $volume } zurück
}
applied-storageUnitLoss = { $target } fällt aus
applied-storageUnitRestored = { $target } wird repariert
applied-vmProcessCrash = Der Arbeitsprozess von { $target } endet
applied-guestHang = Der Gast von { $target } hängt
applied-guestCrash = Der Gast von { $target } stürzt ab
applied-applicationFailure = Die Anwendung in { $target } arbeitet nicht mehr
applied-applicationRestored = Jemand startet die Anwendung in { $target } wieder
applied-quickMigrate = { $to ->
    [none] Schnellmigration von { $target } zum bestmöglichen Knoten
   *[other] Schnellmigration von { $target } nach { $to }
}
applied-moveGroup = { $to ->
    [none] { $target } zum bestmöglichen Knoten verschieben
   *[other] { $target } nach { $to } verschieben
}
applied-takeOffline = { $target } offline schalten
applied-bringOnline = { $target } online schalten
applied-startNode = { $target } einschalten
applied-shutDownNode = { $target } herunterfahren
applied-stopClusterService = Clusterdienst auf { $target } beenden
applied-startClusterService = { $forceQuorum ->
    [true] Clusterdienst auf { $target } erzwungen starten
   *[other] Clusterdienst auf { $target } starten
}
applied-pauseNode = { $target } anhalten
applied-setClusterProperty = { $property } von { $target } auf { $value } setzen
applied-resumeNode = { $target } fortsetzen

deed-nodeCrash = Stromausfall von { $target }
deed-nodeBugcheck = Bluescreen auf { $target }
deed-clusterServiceCrash = Absturz des Clusterdienstes auf { $target }
deed-nodeHang = Hängen von { $target }
deed-networkLoss = Ausfall von { $target }
deed-networkSplit = Teilung von { $target }
deed-networkRestored = Reparatur von { $target }
deed-linkLoss = Ziehen eines Kabels von { $target }
deed-linkRestored = Stecken eines Kabels von { $target }
deed-routeLoss = Verlust von Paketen von { $target }
deed-routeRestored = Reparatur des Weges von { $target }
deed-storagePathLoss = Verlust des Speicherpfades von { $target }
deed-storagePathRestored = Reparatur des Speicherpfades von { $target }
deed-storageUnitLoss = Ausfall von { $target }
deed-storageUnitRestored = Reparatur von { $target }
deed-vmProcessCrash = Ende des Arbeitsprozesses von { $target }
deed-guestHang = Hängen des Gastes von { $target }
deed-guestCrash = Absturz des Gastes von { $target }
deed-applicationFailure = Ausfall der Anwendung in { $target }
deed-applicationRestored = Reparatur der Anwendung in { $target }
deed-quickMigrate = Schnellmigration von { $target }
deed-moveGroup = Verschieben von { $target }
deed-takeOffline = Offlineschalten von { $target }
deed-bringOnline = Onlineschalten von { $target }
deed-startNode = Einschalten von { $target }
deed-shutDownNode = Herunterfahren von { $target }
deed-stopClusterService = Beenden des Clusterdienstes auf { $target }
deed-startClusterService = Start des Clusterdienstes auf { $target }
deed-pauseNode = Anhalten von { $target }
deed-setClusterProperty = Ändern von { $property } von { $target }
deed-resumeNode = Fortsetzen von { $target }

happening-intervention-applied = { $kind } geschieht mit { $target }
happening-intervention-refused = { $deed } wurde abgelehnt: { $why }
happening-event-logged = Ereignis { NUMBER($id, useGrouping: 0) } auf { $loggedOn }
happening-script-stepReached = Das Drehbuch ist über Schritt { $target } hinaus
happening-script-late = Schritt { $target } des Drehbuchs kommt spät; er war für { $dueClock } vorgesehen
happening-script-timedOut = Schritt { $target } des Drehbuchs hat { $after } vergeblich gewartet und geht weiter

## Server und Clusterdienst

happening-server-poweredOn = { $target } ist eingeschaltet; Windows bootet
happening-server-started = { $unclean ->
    [true] Windows läuft auf { $target } wieder, nach einem unerwarteten Ende
   *[false] Windows läuft auf { $target }
}
happening-server-hung = { $target } hängt: keine Heartbeats, und alles darauf steht still
happening-server-woke = { $target } ist wieder wach
happening-server-powerLost = { $target } hat keinen Strom mehr
happening-server-bugchecked = { $target } schreibt nach dem Bluescreen ein Speicherabbild
happening-server-restarting = { $target } hat sein Speicherabbild geschrieben und bootet wieder
happening-server-shuttingDown = Windows auf { $target } fährt herunter
happening-server-poweredOff = { $target } ist ausgeschaltet
happening-service-starting = Der Clusterdienst startet auf { $target }
happening-service-started = Der Clusterdienst läuft auf { $target }
happening-service-stopping = Der Clusterdienst auf { $target } wird beendet
happening-service-stopped = Der Clusterdienst auf { $target } ist beendet
happening-service-crashed = Der Clusterdienst auf { $target } ist abgestürzt; Windows startet ihn neu
happening-service-ended = Der Clusterdienst auf { $target } hat sich beendet
happening-service-endsItself = { $reason ->
    [quorumLost] Der Clusterdienst auf { $target } beendet sich: das Quorum ist verloren
    [noNetwork] Der Clusterdienst auf { $target } beendet sich: er hat jedes Netzwerk verloren
    [removed] Der Clusterdienst auf { $target } beendet sich: die anderen haben ihn entfernt
    [staleView] Der Clusterdienst auf { $target } beendet sich: er trifft auf eine neuere Sicht
   *[other] Der Clusterdienst auf { $target } beendet sich
}

## Netzwerke

happening-network-lost = { $target } ist ausgefallen
happening-network-split = { $target } ist zerfallen: { $blocks }
happening-network-restored = { $target } arbeitet wieder
happening-link-lost = { $target } hat sein Kabel zu { $network } verloren
happening-link-restored = { $target } ist wieder mit { $network } verbunden
happening-route-lost = { $target } befördert keine Pakete mehr von { $from } nach { $to }
happening-route-restored = { $target } befördert wieder Pakete von { $from } nach { $to }

happening-interface-up = Die Schnittstelle von { $target } an { $network } ist wieder aktiv
happening-interface-unreachable = Die Schnittstelle von { $target } an { $network } erreicht eine andere nicht
happening-interface-failed = Die Schnittstelle von { $target } an { $network } ist ausgefallen
happening-network-isUp = Das Clusternetzwerk { $target } ist aktiv
happening-network-isPartitioned = Das Clusternetzwerk { $target } ist partitioniert
happening-network-isDown = Das Clusternetzwerk { $target } ist ausgefallen

## Speicher und Volumes

happening-path-lost = { $target } erreicht { $unit } nicht mehr
happening-path-restored = { $target } erreicht { $unit } wieder
happening-path-volumeLost = { $target } erreicht { $volume } auf { $unit } nicht mehr
happening-path-volumeRestored = { $target } erreicht { $volume } auf { $unit } wieder
happening-storageUnit-lost = { $target } ist ausgefallen: kein Knoten erreicht ihre Volumes
happening-storageUnit-restored = { $target } arbeitet wieder
happening-volume-reserved = { $node } reserviert { $target }
happening-volume-preempted = { $node } verdrängt die Reservierung von { $from } auf { $target }
happening-volume-released = { $node } gibt { $target } frei
happening-volume-attaching = { $node } schaltet den Datenträger von { $target } online
happening-volume-mounting = { $node } hängt { $target } ein
happening-volume-mounted = { $target } ist auf { $node } eingehängt
happening-volume-dismounting = { $node } hängt { $target } aus
happening-volume-dismounted = { $target } ist auf { $node } ausgehängt
happening-volume-detached = { $node } hat { $target } losgelassen, ohne es auszuhängen
happening-volume-ownershipLost = { $reason ->
    [pathLost] { $node } merkt, dass es { $target } nicht mehr erreicht
    [preempted] { $node } merkt, dass ein anderer { $target } reserviert hat
   *[other] { $node } hat { $target } verloren
}

## Virtuelle Computer und was in ihnen ist

happening-vm-lost = { $target } ist mit { $node } stehen geblieben; sein Speicherinhalt ist verloren
happening-vm-registering = { $node } registriert die Konfiguration von { $target }
happening-vm-registered = Die Konfiguration von { $target } ist auf { $node } registriert
happening-vm-starting = { $node } startet { $target }
happening-vm-startFailed = { $node } kann { $target } nicht starten: { $memory } Speicher sind nicht frei
happening-vm-running = { $target } ist auf { $node } gestartet
happening-vm-saving = { $target } ist eingefroren; { $node } schreibt { $memory } Speicher auf sein Volume
happening-vm-saved = { $target } ist gesichert
happening-vm-restoring = { $node } liest { $memory } Speicher von { $target } von dessen Volume
happening-vm-restored = { $target } läuft auf { $node }, sein Speicherinhalt ist wie zuvor
happening-vm-savedStateDiscarded = Der gesicherte Speicher von { $target } wurde verworfen
happening-vm-stopping = { $target } wird auf { $node } angehalten
happening-vm-stopped = { $target } ist auf { $node } angehalten
happening-vm-turnedOff = { $target } wird auf { $node } ausgeschaltet; sein Speicherinhalt ist verloren
happening-vm-processLost = Der Arbeitsprozess von { $target } auf { $node } ist zu Ende; der Speicherinhalt ist verloren
happening-vm-unregistering = { $node } nimmt die Konfiguration von { $target } heraus
happening-vm-unregistered = Die Konfiguration von { $target } ist von { $node } herausgenommen
happening-vm-answersAgain = { $memoryKept ->
    [true] { $target } antwortet nach { $down } wieder, mit seinem Speicherinhalt wie zuvor
   *[other] { $target } antwortet nach { $down } wieder; was in seinem Speicher war, ist verloren
}
happening-guest-booting = Der Gast von { $target } bootet auf { $node }
happening-guest-running = Der Gast von { $target } ist auf { $node } gebootet
happening-guest-hung = Der Gast von { $target } hängt
happening-guest-crashed = Der Gast von { $target } ist abgestürzt; er bootet von selbst wieder
happening-guest-shuttingDown = Der Gast von { $target } fährt herunter
happening-guest-shutDown = Der Gast von { $target } ist heruntergefahren
happening-application-started = { $application } läuft in { $target } auf { $node }
happening-application-failed = { $application } arbeitet in { $target } auf { $node } nicht mehr
happening-application-restored = { $application } arbeitet in { $target } wieder
happening-application-alarmRaised = Die Überwachung schlägt Alarm: { $application } in { $target }, { $down }
happening-application-alarmCleared = Der Alarm für { $target } ist vorbei

## Clients

happening-session-frozen = { $target } wartet auf { $vm }
happening-session-lost = { $target } hat seine Sitzung mit { $vm } verloren
happening-session-resumed = { $target } setzt seine Sitzung mit { $vm } fort
happening-session-connected = { $target } ist mit { $vm } verbunden

## Mitgliedschaft und Quorum

happening-node-silent = { $by } vermisst zu viele Heartbeats von { $target }, der letzte kam um { $lastHeartbeatClock }
happening-node-removedFromMembership = { $target } wird von { $by } aus der Mitgliedschaft entfernt
happening-node-left = { $target } hat die Mitgliedschaft geordnet verlassen
happening-node-saidGoodbye = { $target } verabschiedet sich von den anderen
happening-node-joining = { $target } tritt bei: es kopiert die Clusterdatenbank
happening-node-joined = { $paused ->
    [true] { $target } ist beigetreten und noch angehalten
   *[false] { $target } ist beigetreten
}
happening-node-paused = { $target } ist angehalten: nichts Neues kommt dorthin
happening-cluster-propertyChanged = { $property } von { $target } ist jetzt { $value }, vorher { $before }
happening-node-resumed = { $target } ist fortgesetzt
happening-regroup-started = { $by } fragt, wer noch da ist: eine Neugruppierung von { $length }
happening-regroup-unchanged = Die Neugruppierung hat nichts geändert: { $by }
happening-quorum-gained = { $byCount ->
    [one] { $by } hat Quorum mit { $votes } von { $total } Stimmen
   *[other] { $by } haben Quorum mit { $votes } von { $total } Stimmen
}
happening-quorum-lost = { $target } hat das Quorum verloren: { $votes } von { $total } Stimmen
happening-quorum-votesChanged = { $witness ->
    [true] { $votes } von { $total } Stimmen zählen jetzt, mit dem Zeugen
   *[false] { $votes } von { $total } Stimmen zählen jetzt, ohne den Zeugen
}
happening-quorum-forced = { $target } startet erzwungen: seine eigene Konfiguration gilt
happening-cluster-forming = { $byCount ->
    [one] { $by } versucht, den Cluster zu bilden
   *[other] { $by } versuchen, den Cluster zu bilden
}
happening-cluster-formed = { $byCount ->
    [one] { $by } hat den Cluster mit { $votes } von { $total } Stimmen gebildet
   *[other] { $by } haben den Cluster mit { $votes } von { $total } Stimmen gebildet
}
happening-cluster-notFormed = { $target } kann mit { $votes } von { $total } Stimmen keinen Cluster bilden und wartet
happening-witness-arbitrationStarted = { $against ->
    [none] { $by } fragt nach { $target } und sieht in { $wait } wieder nach
   *[other] { $by } fordert { $against } um { $target } heraus und sieht in { $wait } wieder nach
}
happening-witness-arbitrationWon = { $by } hat { $target } gewonnen
happening-witness-arbitrationLost = { $reason ->
    [renewed] { $by } bekommt { $target } nicht: sein Besitzer erneuert die Reservierung noch
    [otherHolder] { $by } bekommt { $target } nicht: ein anderer Knoten war schneller
    [noPath] { $by } bekommt { $target } nicht: es ist nicht erreichbar
    [timeOut] { $by } gibt { $target } auf: niemand hat es rechtzeitig erreicht
   *[other] { $by } bekommt { $target } nicht
}
happening-witness-lost = { $node } hat { $target } verloren und damit dessen Stimme

## Dienste und Anwendungen

happening-group-failingOver = { $reason ->
    [nodeFailure] Failover von { $target } von { $from } nach { $to }: der Knoten ist fort
    [resourceFailure] Failover von { $target } von { $from } nach { $to }: eine Ressource ist ausgefallen
   *[other] Failover von { $target } von { $from } nach { $to }
}
happening-group-moveRequested = { $reason ->
    [serviceStop] { $target } muss von { $from } nach { $to }: der Clusterdienst endet
   *[other] { $target } soll von { $from } nach { $to }
}
happening-group-moveImpossible = { $reason ->
    [nobodyUsable] { $target } lässt sich nicht verschieben: kein anderer Knoten kann es nehmen
    [targetNotUsable] { $target } lässt sich nicht verschieben: der gewählte Knoten kann es nicht mehr nehmen
   *[other] { $target } lässt sich nicht verschieben
}
happening-group-ownerChanged = { $reason ->
    [witness] { $target } gehört jetzt { $to }, weil der Zeuge dort ist; zuvor { $from }
   *[other] { $target } gehört jetzt { $to }, zuvor { $from }
}
happening-group-bringingOnline = { $node } schaltet { $target } online
happening-group-online = { $target } ist auf { $node } online
happening-group-takingOffline = { $node } schaltet { $target } offline
happening-group-offline = { $target } ist auf { $node } offline
happening-group-restarting = { $node } startet neu, was in { $target } ausgefallen ist
happening-group-retrying = { $node } versucht es nach der Wartezeit wieder mit { $target }
happening-group-failed = { $reason ->
    [failoversUsedUp] { $target } bleibt im Fehlerzustand: seine Failover sind aufgebraucht; nächster Versuch nach { $retryAfter }
    [failoversLeft] { $target } bleibt im Fehlerzustand: kein anderer Knoten kann es nehmen; nächster Versuch nach { $retryAfter }
    [doNotRestart] { $target } bleibt im Fehlerzustand: es soll nicht neu gestartet werden
    [restartOnly] { $target } bleibt im Fehlerzustand: es soll kein Failover geben; nächster Versuch nach { $retryAfter }
   *[other] { $target } bleibt im Fehlerzustand; nächster Versuch nach { $retryAfter }
}
happening-resource-failed = { $reason ->
    [volumeNotFound] { $target } ist ausgefallen: { $node } findet es nicht
    [notRunning] { $target } ist auf { $node } ausgefallen: es läuft nicht mehr
    [memory] { $target } ist auf { $node } ausgefallen: zu wenig freier Speicher
    [pathLost] { $target } ist auf { $node } ausgefallen: der Pfad dorthin ist verloren
    [preempted] { $target } ist auf { $node } ausgefallen: ein anderer hat es reserviert
   *[other] { $target } ist auf { $node } ausgefallen
}

# Windows-Ereignisse

## Was jedes Ereignis sagt, in unseren Worten; Nummer, Ebene, Quelle und Knoten stehen im Protokoll daneben

event-1000 = Der Clusterdienst ist auf einen unerwarteten Fehler gestoßen und endet
event-1034 = Der Datenträger { $target } wird auf diesem Knoten nicht gefunden
event-1038 = { $target } gehört diesem Knoten nicht mehr: seine Reservierung ist verloren
event-1061 = Der Cluster { $target } wurde gebildet
event-1062 = { $target } ist dem Cluster beigetreten
event-1063 = Der Clusterdienst wurde beendet
event-1069 = Die Ressource { $target } ist ausgefallen
event-1125 = Die Schnittstelle von { $target } an einem Clusternetzwerk ist wieder aktiv
event-1126 = Die Schnittstelle von { $target } an einem Clusternetzwerk erreicht eine andere nicht
event-1127 = Die Schnittstelle von { $target } an einem Clusternetzwerk ist ausgefallen
event-1128 = Das Clusternetzwerk { $target } ist aktiv
event-1129 = Das Clusternetzwerk { $target } ist partitioniert
event-1130 = Das Clusternetzwerk { $target } ist ausgefallen
event-1135 = { $target } wurde aus der Mitgliedschaft entfernt
event-1153 = Failover von { $target } nach { $loggedOn }
event-1573 = { $target } konnte keinen Cluster bilden: der Zeuge ist nicht erreichbar
event-1177 = Das Quorum ist verloren: der Clusterdienst endet
event-1200 = { $target } wird online geschaltet
event-1201 = { $target } ist online
event-1203 = { $target } wird offline geschaltet
event-1204 = { $target } ist offline
event-1205 = { $target } konnte nicht als Ganzes online oder offline geschaltet werden
event-1254 = { $target } hat seine Failover aufgebraucht und bleibt im Fehlerzustand
event-1554 = Jedes Clusternetzwerk von { $target } ist verloren: der Clusterdienst endet
event-1558 = { $target } ist als Zeuge ausgefallen; ein anderer Knoten wird versucht
event-6008 = Das letzte Herunterfahren von { $target } kam unerwartet
event-7024 = Der Clusterdienst wurde mit einem eigenen Fehler beendet
event-7031 = Der Clusterdienst wurde unerwartet beendet und wird wieder gestartet

# Ablehnungen

## Warum etwas abgelehnt wurde: ein Teilsatz ohne Punkt

refused-alreadyLost = es ist schon verloren
refused-alreadyMoving = { $target } ist schon unterwegs nach { $to }
refused-alreadyPaused = { $target } ist schon angehalten
refused-alreadyThere = { $target } ist schon auf { $to }
refused-applicationHasNotFailed = in { $target } ist keine Anwendung ausgefallen
refused-applicationIsNotRunning = in { $target } läuft keine Anwendung
refused-coreGroupStaysOnline = die Kerngruppe des Clusters bleibt online
refused-guestIsNotRunning = der Gast von { $target } läuft nicht
refused-nodeIsDown = { $target } ist gerade kein Mitglied des Clusters
refused-nodeIsNotRunning = Windows läuft dort nicht
refused-nodeIsOff = { $target } ist schon aus
refused-nodeIsOn = { $target } ist schon an
refused-noQuorum = keine Seite hat Quorum, also darf es niemand ausführen
refused-notAPossibleOwner = { $to } gehört nicht zu den möglichen Besitzern
refused-notLost = es ist nicht verloren
refused-notPaused = { $target } ist nicht angehalten
refused-ownerIsLeaving = der Clusterdienst auf { $node }, dem Besitzerknoten, wird gerade beendet
refused-ownerIsPaused = { $node }, der Besitzerknoten, ist angehalten
refused-groupIsOffline = { $group }, wozu sie gehört, soll als Ganzes offline sein
refused-propertyOutOfRange = erlaubt sind { $min } bis { $max }
refused-propertyIsSo = { $property } hat diesen Wert schon
refused-shareIsNotThere = die Dateifreigabe wird über dieses Netzwerk nicht erreicht
refused-sameNode = es braucht zwei verschiedene Knoten
refused-serviceIsNotRunning = der Clusterdienst läuft auf { $target } nicht
refused-serviceIsRunning = der Clusterdienst läuft auf { $target } schon
refused-targetIsDown = { $to } ist gerade kein Mitglied des Clusters
refused-targetIsPaused = { $to } ist angehalten
refused-vmIsNotRunning = { $target } läuft nicht
