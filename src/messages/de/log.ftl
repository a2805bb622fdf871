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
applied-onePathLoss = { $unit ->
    [none] { $target } verliert einen seiner Pfade zum Speicher
   *[other] { $target } verliert einen seiner Pfade zu { $unit }
}
applied-onePathRestored = { $unit ->
    [none] { $target } bekommt einen seiner Pfade zum Speicher zurück
   *[other] { $target } bekommt einen seiner Pfade zu { $unit } zurück
}
applied-reservationLoss = Ein Server außerhalb des Clusters nimmt die Reservierung von { $target } weg
applied-volumeFull = { $target } läuft voll
applied-spaceFreed = Jemand schafft Platz auf { $target }
applied-volumeDirty = { $target } wird als fehlerhaft markiert
applied-fileSystemDamage = Das Dateisystem von { $target } wird beschädigt
applied-fileSystemRepaired = Das Dateisystem von { $target } wird repariert
applied-resourceHang = Der nächste Aufruf in { $target } kehrt nicht zurück
applied-slowOnline = { $target } kommt { $for } später online und meldet, wie weit es ist
applied-silentOnline = { $target } kommt { $for } später online und meldet dabei nichts
applied-onlineRestored = { $target } kommt wieder wie gewohnt online
applied-storageUnitLoss = { $target } fällt aus
applied-storageUnitRestored = { $target } wird repariert
applied-fileShareLoss = Der Server mit { $target } fällt aus
applied-supplyLoss = { $target } fällt aus
applied-supplyRestored = { $target } arbeitet wieder
applied-fileShareRestored = { $target } ist wieder da
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
applied-setGroupProperty = { $property } von { $target } auf { NUMBER($value, useGrouping: 0) } setzen
applied-setResourceProperty = { $property } von { $target } auf { $value } setzen
applied-simulateFailure = Einen Ausfall von { $target } simulieren
applied-resumeVirtualMachine = { $target } in Hyper-V fortsetzen
applied-pauseVirtualMachine = { $target } im Hyper-V-Manager anhalten
applied-resetVirtualMachine = { $target } im Hyper-V-Manager zurücksetzen
applied-restartGuest = Windows in { $target } neu starten
applied-turnOffVirtualMachine = { $target } im Hyper-V-Manager ausschalten
applied-shutDownGuest = Windows in { $target } herunterfahren
applied-discardSavedState = Gespeicherten Zustand von { $target } löschen
applied-shutDownVirtualMachine = { $target } über den Cluster herunterfahren
applied-startVirtualMachine = { $target } im Hyper-V-Manager starten
applied-moveFiles = Dateien von { $target } auf einen Datenträger des Clusters verschieben
applied-makeHighlyAvailable = { $target } hoch verfügbar machen
applied-takeSnapshot = Snapshot von { $target } erstellen
applied-applySnapshot = Letzten Snapshot von { $target } anwenden
applied-deleteSnapshot = Letzten Snapshot von { $target } löschen
applied-turnOnMaintenance = Wartungsmodus für { $target } aktivieren
applied-turnOffMaintenance = Wartungsmodus für { $target } deaktivieren
applied-enlargeVolume = { $target } um 10 GiB vergrößern
applied-startNode = { $target } einschalten
applied-shutDownNode = { $target } herunterfahren
applied-stopClusterService = Clusterdienst auf { $target } beenden
applied-startClusterService = { $forceQuorum ->
    [true] Clusterdienst auf { $target } erzwungen starten
   *[other] Clusterdienst auf { $target } starten
}
applied-pauseNode = { $target } anhalten
applied-setClusterProperty = { $property } von { $target } auf { $value } setzen
applied-setQuorum = { $type ->
    [NodeMajority] Quorum von { $target } auf Knotenmehrheit setzen
    [NodeAndDiskMajority] Quorum von { $target } auf Knoten- und Datenträgermehrheit mit { $witness } setzen
    [NodeAndFileShareMajority] Quorum von { $target } auf Knoten- und Dateifreigabemehrheit mit { $witness } setzen
   *[other] Quorum von { $target } auf Keine Mehrheit: Nur Datenträger mit { $witness } setzen
}
applied-resumeNode = { $target } fortsetzen
applied-installUpdate = { $update } auf { $target } installieren
applied-removeUpdate = { $update } von { $target } entfernen
applied-renameVirtualNetwork = Das virtuelle Netzwerk { $from } auf { $target } in { $to } umbenennen
applied-evictNode = { $target } aus dem Cluster entfernen
applied-addNode = { $target } zum Cluster hinzufügen

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
deed-onePathLoss = Verlust eines Speicherpfades von { $target }
deed-onePathRestored = Reparatur eines Speicherpfades von { $target }
deed-reservationLoss = Verlust der Reservierung von { $target }
deed-volumeFull = Volllaufen von { $target }
deed-spaceFreed = Platzschaffen auf { $target }
deed-volumeDirty = Markieren von { $target } als fehlerhaft
deed-fileSystemDamage = Schaden am Dateisystem von { $target }
deed-fileSystemRepaired = Reparatur des Dateisystems von { $target }
deed-resourceHang = Hänger von { $target }
deed-slowOnline = Langsamer Start von { $target }
deed-silentOnline = Schweigen von { $target }
deed-onlineRestored = Gewohnter Start von { $target }
deed-storageUnitLoss = Ausfall von { $target }
deed-storageUnitRestored = Reparatur von { $target }
deed-fileShareLoss = Ausfall von { $target }
deed-supplyLoss = Ausfall von { $target }
deed-supplyRestored = Reparatur von { $target }
deed-fileShareRestored = Reparatur von { $target }
deed-vmProcessCrash = Ende des Arbeitsprozesses von { $target }
deed-guestHang = Hängen des Gastes von { $target }
deed-guestCrash = Absturz des Gastes von { $target }
deed-applicationFailure = Ausfall der Anwendung in { $target }
deed-applicationRestored = Reparatur der Anwendung in { $target }
deed-quickMigrate = Schnellmigration von { $target }
deed-moveGroup = Verschieben von { $target }
deed-takeOffline = Offlineschalten von { $target }
deed-bringOnline = Onlineschalten von { $target }
deed-setGroupProperty = Ändern von { $property } von { $target }
deed-setResourceProperty = Ändern von { $property } von { $target }
deed-simulateFailure = Simulierter Ausfall von { $target }
deed-resumeVirtualMachine = Fortsetzen von { $target } in Hyper-V
deed-pauseVirtualMachine = Anhalten von { $target } im Hyper-V-Manager
deed-resetVirtualMachine = Zurücksetzen von { $target } im Hyper-V-Manager
deed-restartGuest = Neustart von Windows in { $target }
deed-turnOffVirtualMachine = Ausschalten von { $target } im Hyper-V-Manager
deed-shutDownGuest = Herunterfahren von Windows in { $target }
deed-discardSavedState = Löschen des gespeicherten Zustands von { $target }
deed-shutDownVirtualMachine = Herunterfahren von { $target } über den Cluster
deed-startVirtualMachine = Starten von { $target } im Hyper-V-Manager
deed-moveFiles = Verschieben der Dateien von { $target }
deed-makeHighlyAvailable = Hochverfügbarmachen von { $target }
deed-takeSnapshot = Erstellen eines Snapshots von { $target }
deed-applySnapshot = Anwenden eines Snapshots von { $target }
deed-deleteSnapshot = Löschen eines Snapshots von { $target }
deed-turnOnMaintenance = Wartungsmodus für { $target }
deed-turnOffMaintenance = Ende des Wartungsmodus für { $target }
deed-enlargeVolume = Vergrößern von { $target }
deed-startNode = Einschalten von { $target }
deed-shutDownNode = Herunterfahren von { $target }
deed-stopClusterService = Beenden des Clusterdienstes auf { $target }
deed-startClusterService = Start des Clusterdienstes auf { $target }
deed-pauseNode = Anhalten von { $target }
deed-setClusterProperty = Ändern von { $property } von { $target }
deed-setQuorum = Ändern des Quorums von { $target }
deed-resumeNode = Fortsetzen von { $target }
deed-installUpdate = Installieren von { $update } auf { $target }
deed-removeUpdate = Entfernen von { $update } von { $target }
deed-renameVirtualNetwork = Umbenennen des virtuellen Netzwerks { $from } auf { $target }
deed-evictNode = Entfernen von { $target }
deed-addNode = Hinzufügen von { $target }

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
happening-server-bootsAgain = Windows auf { $target } ist heruntergefahren und bootet neu
happening-update-installing = { $update } wird auf { $target } installiert
happening-update-removing = { $update } wird von { $target } entfernt
happening-update-installed = { $restart ->
    [true] { $update } ist auf { $target } installiert; dafür startet der Server neu
   *[false] { $update } ist auf { $target } installiert
} { $differsCount ->
    [0] {""}
   *[other] ; noch ohne: { $differs }
}
happening-update-removed = { $restart ->
    [true] { $update } ist von { $target } entfernt; dafür startet der Server neu
   *[false] { $update } ist von { $target } entfernt
} { $differsCount ->
    [0] {""}
   *[other] ; noch mit: { $differs }
}
happening-update-interrupted = { $target } blieb stehen, während { $update } geändert wurde: es ist wie zuvor
happening-update-broke = Etwas, das mit { $update } kam, hält Windows auf { $target } an
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
    [pruned] Der Clusterdienst auf { $target } beendet sich: er erreicht nicht jeden anderen Knoten
    [noQuorumDisk] Der Clusterdienst auf { $target } beendet sich: er erreicht den Datenträger nicht, der die Stimme hat
    [outdated] Der Clusterdienst auf { $target } beendet sich: die Freigabe weiß von einer neueren Konfiguration
    [evicted] Der Clusterdienst auf { $target } beendet sich: der Knoten wurde aus dem Cluster entfernt
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
happening-path-oneLost = { $target } erreicht { $unit } weiter über { $left } von { $of } Pfaden
happening-path-oneRestored = { $target } benutzt wieder { $left } von { $of } Pfaden zu { $unit }
happening-path-volumeLost = { $target } erreicht { $volume } auf { $unit } nicht mehr
happening-path-volumeRestored = { $target } erreicht { $volume } auf { $unit } wieder
happening-storageUnit-lost = { $target } ist ausgefallen: kein Knoten erreicht ihre Volumes
happening-storageUnit-restored = { $target } arbeitet wieder
happening-supply-lost = { $kind ->
    [cooling] { $target } ist ausgefallen: { $serves } ohne Kühlung
   *[other] { $target } ist ausgefallen: kein Strom von dort für { $serves }
}
happening-supply-overheated = Zu heiß ohne { $target }: { $serves } aus
happening-supply-restored = { $target } arbeitet wieder
happening-fileShare-lost = { $target } ist weg: kein Knoten erreicht die Freigabe
happening-fileShare-restored = { $target } ist wieder da
happening-fileShare-locked = { $node } nimmt die Sperre auf { $target }
happening-fileShare-lockTaken = { $node } übernimmt die Sperre auf { $target } von { $from }
happening-fileShare-unlocked = { $node } gibt die Sperre auf { $target } auf
happening-fileShare-lockLost = { $reason ->
    [pathLost] { $node } merkt, dass { $target } nicht mehr erreichbar ist
   *[other] { $node } merkt, dass ein anderer { $target } gesperrt hat
}
happening-volume-reserved = { $node } reserviert { $target }
happening-volume-preempted = { $node } verdrängt die Reservierung von { $from } auf { $target }
happening-volume-released = { $node } gibt { $target } frei
happening-volume-attaching = { $node } schaltet den Datenträger von { $target } online
happening-volume-mounting = { $node } hängt { $target } ein
happening-volume-mounted = { $target } ist auf { $node } eingehängt
happening-volume-dismounting = { $node } hängt { $target } aus
happening-volume-dismounted = { $target } ist auf { $node } ausgehängt
happening-volume-detached = { $node } hat { $target } losgelassen, ohne es auszuhängen
happening-volume-passedThrough = { $node } reicht den Datenträger { $target } an den virtuellen Computer durch
happening-volume-mountFailed = { $node } kann { $target } nicht einhängen: das Dateisystem ist beschädigt
happening-volume-checking = { $node } prüft das Dateisystem von { $target } mit { $files ->
    [one] { $files } Datei
   *[other] { $files } Dateien
}
happening-volume-checked = { $node } hat das Dateisystem von { $target } geprüft
happening-volume-maintenanceOn = { $target } ist auf { $node } im Wartungsmodus: Integritätsprüfungen ruhen
happening-volume-maintenanceOff = Der Wartungsmodus von { $target } auf { $node } ist vorbei: Integritätsprüfungen gehen weiter
happening-volume-takenAway = Jemand außerhalb des Clusters hat { $from } die Reservierung von { $target } weggenommen
happening-volume-filled = { $target } ist voll
happening-volume-spaceFreed = Auf { $target } sind wieder { $free } frei
happening-volume-enlarged = { $target } ist größer: { $free } sind frei
happening-volume-dirtied = { $target } ist als fehlerhaft markiert: das nächste Einhängen beginnt mit einer Prüfung
happening-volume-damaged = Das Dateisystem von { $target } ist beschädigt
happening-volume-repaired = Das Dateisystem von { $target } ist wieder in Ordnung
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
happening-vm-startFailed = { $reason ->
    [noSpace] { $node } kann { $target } nicht starten: auf dem Volume ist kein Platz für eine Datei von der Größe des Speichers, { $memory }
    [virtualNetwork] { $node } kann { $target } nicht starten: sein virtuelles Netzwerk ist nicht da
    [fileNotFound] { $node } kann { $target } nicht starten: eine Datei liegt auf einem Datenträger eines anderen Knotens
    [update] { $node } kann { $target } nicht starten: dort ist { $update } installiert
    [processor] { $node } kann { $target } nicht fortsetzen: der Speicher wurde auf Prozessoren eines anderen Herstellers gesichert
   *[other] { $node } kann { $target } nicht starten: { $memory } Speicher sind nicht frei
}
happening-vm-paused = { $volume ->
    [none] { $target } ist auf { $node } angehalten; sein Speicherinhalt bleibt dort
   *[other] Hyper-V hält { $target } auf { $node } an: { $volume } ist voll
}
happening-vm-resumed = { $target } geht auf { $node } weiter
happening-vm-unconnected = { $target } findet auf { $node } kein virtuelles Netzwerk { $virtualNetwork } und ist mit nichts verbunden
happening-virtualNetwork-renamed = { $from } auf { $target } heißt jetzt { $to }{ $vmsCount ->
    [0] {""}
    [one] ; { $vms } fände dort kein Netzwerk
   *[other] ; { $vms } fänden dort kein Netzwerk
}
happening-vm-reset = { $target } wird auf { $node } zurückgesetzt; sein Speicherinhalt ist verloren, der virtuelle Computer läuft weiter
happening-vm-running = { $target } ist auf { $node } gestartet
happening-vm-saving = { $target } ist eingefroren; { $node } schreibt { $memory } Speicher auf sein Volume
happening-vm-saved = { $target } ist gesichert
happening-vm-restoring = { $node } liest { $memory } Speicher von { $target } von dessen Volume
happening-vm-restored = { $target } läuft auf { $node }, sein Speicherinhalt ist wie zuvor
happening-vm-snapshotRestored = { $target } läuft auf { $node }, sein Speicherinhalt ist wie bei der Erstellung des Snapshots
happening-vm-restoreEnded = { $processLost ->
    [true] Der Arbeitsprozess von { $target } auf { $node } ist zu Ende; der Speicherinhalt liegt weiter gesichert auf dem Volume
   *[other] { $node } liest den Speicherinhalt von { $target } nicht weiter ein; er liegt weiter gesichert auf dem Volume
}
happening-vm-savedStateDiscarded = Der gesicherte Speicher von { $target } wurde verworfen
happening-vm-snapshotTaken = { $memoryMiB ->
    [0] Ein Snapshot von { $target } ist erstellt; auf dem Volume bleiben { $free }
   *[other] Ein Snapshot von { $target } ist erstellt, mit { $memory } Speicherinhalt; auf dem Volume bleiben { $free }
}
happening-vm-snapshotDeleted = Der Snapshot von { $target } ist gelöscht; { $size } in AVHD-Dateien warten auf das Zusammenführen
happening-vm-snapshotApplied = { $target } ist wieder wie bei der Erstellung des Snapshots; { $lost }, die seither geschrieben wurden, sind weg
happening-vm-mergeStarted = { $node } führt { $size } in AVHD-Dateien von { $target } zusammen
happening-vm-mergeCancelled = Das Zusammenführen von { $target } auf { $node } wurde abgebrochen; es beginnt von vorn, wenn der virtuelle Computer wieder aus ist
happening-vm-merged = Die AVHD-Dateien von { $target } sind zusammengeführt, { $size }; auf dem Volume sind { $free } frei
happening-vm-filesMoving = { $node } verschiebt { $size } Dateien von { $target } vom eigenen Datenträger auf { $volume }
happening-vm-filesMoved = Die Dateien von { $target } liegen jetzt auf { $volume }
happening-vm-filesNotMoved = Die Dateien von { $target } wurden nicht verschoben: eine halbe Kopie nützt nichts
happening-vm-stopping = { $target } wird auf { $node } beendet
happening-vm-stopped = { $target } ist auf { $node } beendet
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
happening-guest-restarting = Der Gast von { $target } fährt herunter, um neu zu starten
happening-guest-shutDown = Der Gast von { $target } ist heruntergefahren
happening-application-started = { $application } läuft in { $target } auf { $node }
happening-application-failed = { $application } arbeitet in { $target } auf { $node } nicht mehr
happening-application-restored = { $application } arbeitet in { $target } wieder
happening-application-alarmRaised = Die Überwachung schlägt Alarm: { $application } in { $target }, { $down }
happening-application-alarmCleared = Der Alarm für { $target } ist vorbei
happening-application-responded = Jemand kümmert sich um { $application } in { $target }, { $alarm } nach dem Alarm

## Clients

happening-session-frozen = { $target } wartet auf { $vm }
happening-session-lost = { $target } hat seine Sitzung mit { $vm } verloren
happening-session-resumed = { $target } setzt seine Sitzung mit { $vm } fort
happening-session-connected = { $target } ist mit { $vm } verbunden

## Mitgliedschaft und Quorum

happening-node-silent = { $by } vermisst zu viele Heartbeats von { $target }, der letzte kam um { $lastHeartbeatClock }
happening-node-removedFromMembership = { $target } wird von { $by } aus der Mitgliedschaft entfernt
happening-node-left = { $target } hat die Mitgliedschaft verlassen
happening-node-saidGoodbye = { $target } verabschiedet sich von den anderen
happening-node-joining = { $target } tritt bei: es kopiert die Clusterdatenbank
happening-node-joined = { $paused ->
    [true] { $target } ist beigetreten und noch angehalten
   *[false] { $target } ist beigetreten
}
happening-node-added = { $target } ist jetzt ein Knoten des Clusters
happening-node-evicted = { $target } ist kein Knoten des Clusters mehr
happening-node-hasNoNetwork = { $target } hat kein Clusternetzwerk und wartet
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
    [false] { $votes } von { $total } Stimmen zählen jetzt, ohne den Zeugen
   *[none] { $votes } von { $total } Stimmen zählen jetzt
}
happening-quorum-configured = { $type ->
    [NodeMajority] Nur die Knoten stimmen jetzt ab: Knotenmehrheit
    [NodeAndDiskMajority] Die Knoten und { $witness } stimmen jetzt ab: Knoten- und Datenträgermehrheit
    [NodeAndFileShareMajority] Die Knoten und { $witness } stimmen jetzt ab: Knoten- und Dateifreigabemehrheit
   *[other] Nur { $witness } stimmt jetzt ab: Keine Mehrheit: Nur Datenträger
}
happening-quorum-notConfigured = Die Quorumkonfiguration bleibt, wie sie ist: was verlangt war, ist nicht mehr zu haben
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
    [renewed] { $by } bekommt { $target } nicht: sein Besitzer erneuert die { $share ->
        [true] Sperre
       *[false] Reservierung
    } noch
    [otherHolder] { $by } bekommt { $target } nicht: ein anderer Knoten war schneller
    [noPath] { $by } bekommt { $target } nicht: es ist nicht erreichbar
    [timeOut] { $by } gibt { $target } auf: niemand hat es rechtzeitig erreicht
    [cannotBeMounted] { $by } bekommt { $target } nicht: sein Dateisystem lässt sich nicht einbinden
    [notSeen] { $by } gibt { $target } auf: in der Zeit, die blieb, war nicht zu sehen, ob der Besitzer noch erneuert
    [outdated] { $by } bekommt die Stimme von { $target } nicht: dort ist eine neuere Konfiguration bekannt
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
    [failback] { $target } geht von { $from } zurück nach { $to }
   *[other] { $target } soll von { $from } nach { $to }
}
happening-group-failingBack = Failback von { $target } von { $from } nach { $to }, einem bevorzugten Besitzer
happening-group-failbackWaits = { $target } darf zurück nach { $to } und wartet { $in }, bis sein Failback-Zeitfenster beginnt
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
happening-group-created = { $target } ist jetzt ein Dienst oder eine Anwendung des Clusters; Besitzer ist { $node }
happening-group-takingOffline = { $node } schaltet { $target } offline
happening-group-offline = { $target } ist auf { $node } offline
happening-group-restarting = { $node } startet neu, was in { $target } ausgefallen ist
happening-group-retrying = { $node } versucht es nach der Wartezeit wieder mit { $target }
happening-group-failed = { $reason ->
    [failoversUsedUp] { $target } bleibt im Fehlerzustand: seine Failover sind aufgebraucht; { group-next-try }
    [failoversLeft] { $target } bleibt im Fehlerzustand: kein anderer Knoten kann es nehmen; { group-next-try }
    [doNotRestart] { $target } bleibt im Fehlerzustand: es soll nicht neu gestartet werden
    [restartOnly] { $target } bleibt im Fehlerzustand: es soll kein Failover geben; { group-next-try }
   *[other] { $target } bleibt im Fehlerzustand; { group-next-try }
}
group-next-try = { $retryAfterMs ->
    [none] nach RetryPeriodOnFailure wird es nie wieder versucht
   *[other] nächster Versuch nach { $retryAfter }
}
happening-resource-offline = { $target } ist auf { $node } offline
happening-resource-online = { $target } ist auf { $node } online
happening-resource-callHangs = { $call ->
    [isAlive] { $node } fragt { $target }, ob es lebt; der Aufruf kehrt nicht zurück
    [online] { $node } schaltet { $target } online; der Aufruf kehrt nicht zurück
   *[offline] { $node } schaltet { $target } offline; der Aufruf kehrt nicht zurück
}
happening-resource-stillPending = { $silent ->
    [true] { $target } kommt auf { $node } online und meldet nichts
   *[false] { $target } kommt auf { $node } online und meldet, wie weit es ist
}
happening-group-propertyChanged = { $property } von { $target } ist jetzt { NUMBER($value, useGrouping: 0) }, vorher { NUMBER($before, useGrouping: 0) }
happening-resource-propertyChanged = { $property } von { $target } ist { $value }, vorher { $before }; es gilt ab dem nächsten Online-Schalten
happening-resource-separated = { $target } soll einen eigenen Ressourcenmonitor haben
happening-rhs-deadlocked = Ein Aufruf in { $target } auf { $node } ist nicht zurückgekehrt: ein Deadlock
happening-rhs-ended = { $own ->
    [true] { $target } beendet den Prozess, der { $resource } allein hostet
   *[false] { $target } beendet den Prozess, der { $resource } und seine Nachbarn hostet
}
happening-resource-failed = { $reason ->
    [volumeNotFound] { $target } ist ausgefallen: { $node } findet es nicht
    [shareNotFound] { $target } ist ausgefallen: { $node } erreicht die Freigabe nicht
    [notRunning] { $target } ist auf { $node } ausgefallen: es läuft nicht mehr
    [pendingTimeout] { $target } ist auf { $node } ausgefallen: ohne Meldung bis zu PendingTimeout
    [deadlocked] { $target } ist auf { $node } ausgefallen: sein Aufruf kehrte nicht zurück
    [hostEnded] { $target } ist auf { $node } ausgefallen: sein Prozess wurde beendet
    [simulated] { $target } ist auf { $node } ausgefallen: jemand simuliert es
    [memory] { $target } ist auf { $node } ausgefallen: zu wenig freier Speicher
    [noSpace] { $target } ist auf { $node } ausgefallen: kein Platz für die Speicherdatei auf dem Volume
    [virtualNetwork] { $target } ist auf { $node } ausgefallen: sein virtuelles Netzwerk ist nicht da
    [fileNotFound] { $target } ist auf { $node } ausgefallen: eine Datei ist nicht da
    [update] { $target } ist auf { $node } ausgefallen: dort startet kein virtueller Computer
    [processor] { $target } ist auf { $node } ausgefallen: der gesicherte Speicher passt nicht zu diesen Prozessoren
    [mountFailed] { $target } ist auf { $node } ausgefallen: das Dateisystem lässt sich nicht einhängen
    [corrupt] { $target } ist auf { $node } ausgefallen: das Dateisystem ist beschädigt
    [pathLost] { $target } ist auf { $node } ausgefallen: der Pfad dorthin ist verloren
    [preempted] { $target } ist auf { $node } ausgefallen: ein anderer hat es reserviert
   *[other] { $target } ist auf { $node } ausgefallen
}

# Windows-Ereignisse

## Was jedes Ereignis sagt, in unseren Worten; Nummer, Ebene, Quelle und Knoten stehen im Protokoll daneben

event-1000 = Der Clusterdienst ist auf einen unerwarteten Fehler gestoßen und endet
event-1006 = Dieser Knoten erreicht nicht jeden anderen: der Clusterdienst hält an
event-1007 = { $target } wurde zum Cluster hinzugefügt
event-1011 = { $target } wurde aus dem Cluster entfernt
event-1034 = Der Datenträger { $target } wird auf diesem Knoten nicht gefunden
event-1035 = Das Volume { $target } ließ sich auf diesem Knoten nicht einhängen
event-1037 = Das Dateisystem von { $target } ist beschädigt
event-1038 = { $target } gehört diesem Knoten nicht mehr: seine Reservierung ist verloren
event-1061 = Der Cluster { $target } wurde gebildet
event-1062 = { $target } ist dem Cluster beigetreten
event-1063 = Der Clusterdienst wurde beendet
event-1066 = { $target } ist als fehlerhaft markiert: das Dateisystem wird geprüft und bleibt so lange offline
event-1069 = Die Ressource { $target } ist ausgefallen
event-1125 = Die Schnittstelle von { $target } an einem Clusternetzwerk ist wieder aktiv
event-1126 = Die Schnittstelle von { $target } an einem Clusternetzwerk erreicht eine andere nicht
event-1127 = Die Schnittstelle von { $target } an einem Clusternetzwerk ist ausgefallen
event-1128 = Das Clusternetzwerk { $target } ist aktiv
event-1129 = Das Clusternetzwerk { $target } ist partitioniert
event-1130 = Das Clusternetzwerk { $target } ist ausgefallen
event-1135 = { $target } wurde aus der Mitgliedschaft entfernt
event-1146 = Das Resource Hosting Subsystem ist unerwartet beendet worden
event-1153 = Failover von { $target } nach { $loggedOn }
event-1230 = Ein Aufruf in { $target } ist nicht rechtzeitig zurückgekehrt
event-1154 = Failback von { $target } nach { $loggedOn }
event-1154-means = Ein bevorzugter Besitzer ist wieder da, und Failback ist zugelassen: Dienst oder Anwendung zieht um wie bei jeder geplanten Verschiebung, mit deren Unterbrechung.
event-1573 = { $target } konnte keinen Cluster bilden: der Zeuge ist nicht erreichbar
event-1177 = Das Quorum ist verloren: der Clusterdienst endet
event-1200 = { $target } wird online geschaltet
event-1201 = { $target } ist online
event-1203 = { $target } wird offline geschaltet
event-1204 = { $target } ist offline
event-1205 = { $target } konnte nicht als Ganzes online oder offline geschaltet werden
event-1237 = Der Wartungsmodus von { $target } ist aktiviert
event-1238 = Der Wartungsmodus von { $target } ist deaktiviert
event-1254 = { $target } hat seine Failover aufgebraucht und bleibt im Fehlerzustand
event-1553 = { $target } hat kein Clusternetzwerk: weder Beitritt noch Bilden eines Clusters ist möglich
event-1554 = Jedes Clusternetzwerk von { $target } ist verloren: der Clusterdienst endet
event-1558 = { $target } ist als Zeuge ausgefallen; ein anderer Knoten wird versucht
event-1592 = Die Verbindung zwischen Knoten war unterbrochen und ist wieder da
event-1561 = Diesem Knoten fehlt die neueste Konfiguration: der Clusterdienst startet nicht
event-1562 = Der Dateifreigabezeuge { $target } hat seine Integritätsprüfung nicht bestanden
event-1563 = Der Dateifreigabezeuge { $target } kann nicht online geschaltet werden
event-1564 = Die Stimme des Dateifreigabezeugen { $target } war nicht zu bekommen
event-6008 = Das letzte Herunterfahren von { $target } kam unerwartet
event-7024 = Der Clusterdienst wurde mit einem eigenen Fehler beendet
event-7031 = Der Clusterdienst wurde unerwartet beendet und wird wieder gestartet
event-1000-means = Der Clusterdienst dieses Knotens ist weg, bis Windows ihn wieder startet. Die anderen Knoten vermissen bald seine Heartbeats und übernehmen seine Dienste und Anwendungen.
event-1006-means = Nicht jeder Knoten hört jeden anderen. Eine Gruppe von Knoten, in der es alle tun, macht weiter, und dieser gehört nicht dazu: sein Clusterdienst hält an, damit niemand nach halben Nachrichten handelt.
event-1007-means = Ein Administrator hat den Knoten hinzugefügt. Von jetzt an hat er eine Stimme, und für das Quorum sind mehr Stimmen nötig.
event-1011-means = Ein Administrator hat den Knoten aus dem Cluster entfernt. Er hat keine Stimme mehr und besitzt nichts; er müsste neu hinzugefügt werden.
event-1034-means = Der Knoten findet keinen Datenträger mit dieser Signatur: ein Pfad, ein Switch oder der Speicher selbst fehlt. Was von dem Volume abhängt, kann hier nicht online gehen.
event-1035-means = Der Knoten hat den Datenträger, doch Windows kann sein Dateisystem nicht einhängen. Das Volume fällt hier aus, und sein Dienst oder seine Anwendung wird auf dem nächsten Knoten versucht; der findet denselben Datenträger vor.
event-1037-means = Die gründliche Integritätsprüfung des Datenträgers fand sein Dateisystem unbrauchbar. Die Ressource fällt aus und mit ihr alles auf dem Volume, bis jemand das Dateisystem repariert.
event-1038-means = Der Knoten hält die dauerhafte Reservierung dieses Datenträgers nicht mehr, weil sein Pfad verloren ging oder ein anderer Knoten den Datenträger nahm. Alles, was von dem Volume abhängt, fällt hier aus.
event-1061-means = Genügend Stimmen kamen zusammen, und dieser Knoten gehört zu denen, die den Cluster gebildet haben. Von jetzt an dürfen Dienste und Anwendungen online gehen.
event-1062-means = Der Knoten hat die Clusterdatenbank kopiert und ist Mitglied: er darf wieder Dienste und Anwendungen besitzen. Von selbst zieht nichts zurück, solange Failback nicht zugelassen ist.
event-1063-means = Jemand hat den Clusterdienst beendet, oder Windows wurde heruntergefahren. Was der Knoten besaß, wurde zuerst übergeben.
event-1066-means = Das Volume ist als fehlerhaft markiert (Dirty-Bit), also wird sein Dateisystem vor dem Einhängen geprüft. Wie lange das dauert, hängt von der Zahl der Dateien ab; bis dahin bleibt das Volume offline.
event-1069-means = Der Ressourcenmonitor hat bemerkt, dass die Ressource nicht mehr arbeitet. Die Neustartrichtlinie entscheidet, ob sie hier noch einmal gestartet wird; sind ihre Neustarts aufgebraucht, geht der ganze Dienst oder die ganze Anwendung per Failover auf einen anderen Knoten.
event-1125-means = Alle anderen aktiven Schnittstellen dieses Netzwerks sind von dieser aus wieder erreichbar.
event-1126-means = Mindestens eine andere Schnittstelle dieses Netzwerks, die zu arbeiten scheint, ist von dieser aus nicht erreichbar. Sehen Sie nach Kabeln und Switches zwischen den beiden.
event-1127-means = Diese Schnittstelle erreicht in ihrem Netzwerk keine andere. Meist liegt es an ihrem Kabel, ihrem Adapter oder ihrem Anschluss am Switch.
event-1128-means = Alle aktiven Schnittstellen dieses Netzwerks erreichen einander.
event-1129-means = Einige Schnittstellen dieses Netzwerks erreichen einander nur in Teilen. Knoten, die noch ein anderes Netzwerk gemeinsam haben, bleiben ein Cluster.
event-1130-means = Keine Schnittstelle dieses Netzwerks erreicht eine andere. Der Cluster macht über seine anderen Netzwerke weiter, wenn er welche hat.
event-1135-means = Die übrigen Knoten vermissten seine Heartbeats in jedem Netzwerk, gruppierten sich neu und machen ohne ihn weiter. Er kann abgestürzt sein, hängen oder abgeschnitten sein; der Cluster kann es nicht unterscheiden.
event-1146-means = Der Prozess, der auf diesem Knoten Ressourcen hostet, wurde beendet, nach einem Aufruf, der nicht zurückkehrte, oder von selbst. Alles, was er hostete, ist mit ihm ausgefallen; ein neuer Prozess tritt an seine Stelle, und die Neustartrichtlinie jeder Ressource entscheidet.
event-1153-means = Der Cluster selbst schaltet den Dienst oder die Anwendung auf einem anderen Knoten online, kein Mensch. Nach dem Ausfall einer Ressource zählt es als einer der Failover, die die Richtlinie zulässt, nach dem eines Knotens nicht.
event-1230-means = Eine Ressource wurde gefragt, ob sie lebt, oder sollte online oder offline gehen, und antwortete bis zu DeadlockTimeout (5 Minuten) nicht. Meist hängt, was dahinter steht, statt auszufallen. Ihr Prozess wird beendet (1146).
event-1177-means = Auf dieser Seite sind zu wenige Stimmen übrig, also beendet sich der Clusterdienst hier, statt zu riskieren, dass beide Seiten dieselben Datenträger besitzen.
event-1200-means = Die Ressourcen gehen nacheinander online, in der Reihenfolge ihrer Abhängigkeiten.
event-1201-means = Jede Ressource ist online. Für einen virtuellen Computer heißt das, dass er gestartet ist; sein Gast bootet vielleicht noch.
event-1203-means = Die Ressourcen gehen nacheinander offline, gegen die Reihenfolge ihrer Abhängigkeiten.
event-1204-means = Jede Ressource ist offline, und die Volumes sind frei für einen anderen Besitzer.
event-1205-means = Mindestens eine der Ressourcen ist ausgefallen, also gilt das Ganze als ausgefallen, auch wenn andere online sind. Die Zeile der Ressource sagt, welche es ist.
event-1237-means = Ein Administrator hat den Wartungsmodus für diesen Datenträger aktiviert. Seine Integritätsprüfungen ruhen, bis der Modus deaktiviert wird oder ein Failover oder Neustart ihn beendet.
event-1238-means = Der Wartungsmodus dieses Datenträgers ist vorbei, und seine Integritätsprüfungen gehen weiter.
event-1254-means = Es gab so viele Failover, wie die Richtlinie im Zeitraum zulässt. Der Cluster lässt den Dienst oder die Anwendung auf diesem Knoten im Fehlerzustand, bis zum nächsten Versuch nach RetryPeriodOnFailure, oder bis jemand online schaltet.
event-1553-means = Ohne jedes Clusternetzwerk hört der Knoten niemanden; also kann er weder einem Cluster beitreten noch einen bilden.
event-1554-means = Dem Knoten ist kein Netzwerk geblieben, über das er einen anderen erreichen könnte. Sein Clusterdienst endet, und die anderen übernehmen, was ihm gehörte.
event-1558-means = Der Cluster hat die Verbindung zum Zeugen verloren und damit eine Stimme. Er macht weiter, solange die Stimmen der Knoten eine Mehrheit sind.
event-1592-means = Auf allen Wegen blieben Heartbeats aus und kamen wieder, bevor jemand entfernt wurde. Nichts ist umgezogen.
event-1573-means = Die Knoten, die gestartet sind, haben ohne den Zeugen keine Mehrheit, und der Zeuge hat nicht rechtzeitig geantwortet. Der Knoten wartet und versucht es wieder.
event-1561-means = Andere haben die Konfiguration geändert, seit dieser Knoten sie zuletzt kannte; das sagt der Zeuge. Mit alten Nachrichten darf er keinen Cluster bilden; er muss einem beitreten, der die neueste hat.
event-1562-means = Der Besitzer erreicht die Freigabe, die der Zeuge ist, nicht mehr. Ihre Stimme zählt nicht, bis sich die Freigabe wieder sperren lässt.
event-1563-means = Die Ressource der Freigabe kann nicht online gehen, weil ihr Server von diesem Knoten aus nicht erreichbar ist.
event-1564-means = Die Stimme der Freigabe war für das Quorum nötig und nicht zu bekommen: die Freigabe war nicht rechtzeitig erreichbar.
event-6008-means = Windows startet nach einem Stromausfall, einem Bluescreen oder einem Reset. Der Augenblick des Endes selbst wurde nie protokolliert; diese Zeile kommt mit dem nächsten Start.
event-7024-means = Der Dienststeuerungs-Manager sah, dass der Clusterdienst endete und selbst einen Grund nannte. Die Ereignisse des Clusters kurz davor sagen, welchen.
event-7031-means = Der Dienststeuerungs-Manager sah den Prozess ohne ein Wort enden. Er startet den Dienst nach der Wartezeit wieder, die dort eingestellt ist.
refused-alreadyAMember = { $target } ist schon ein Knoten des Clusters
refused-alreadyDamaged = das Dateisystem von { $target } ist schon beschädigt
refused-alreadyDirty = { $target } ist schon als fehlerhaft markiert
refused-alreadyFull = { $target } ist schon voll
refused-alreadyInMaintenance = { $target } ist schon im Wartungsmodus

# Ablehnungen

## Warum etwas abgelehnt wurde: ein Teilsatz ohne Punkt

refused-alreadyLost = es ist schon verloren
refused-alreadyMoving = { $target } ist schon unterwegs nach { $to }
refused-alreadyPaused = { $target } ist schon angehalten
refused-alreadyThere = { $target } ist schon auf { $to }
refused-applicationHasNotFailed = in { $target } ist keine Anwendung ausgefallen
refused-applicationIsNotRunning = in { $target } läuft keine Anwendung
refused-coreGroupHasItsOwn = die Kerngruppe des Clusters folgt eigenen Regeln
refused-coreGroupStaysOnline = die Kerngruppe des Clusters bleibt online
refused-guestIsNotRunning = der Gast von { $target } läuft nicht
refused-lastNode = { $target } ist der letzte aktive Knoten
refused-noRouteToNode = kein Clusternetzwerk führt zu { $target }
refused-nodeIsDown = { $target } ist gerade kein Mitglied des Clusters
refused-nodeIsNotRunning = Windows läuft dort nicht
refused-nodeIsOff = { $target } ist schon aus
refused-nodeIsOn = { $target } ist schon an
refused-noQuorum = keine Seite hat Quorum, also darf es niemand ausführen
refused-hangsAlready = der nächste Aufruf in { $target } hängt schon
refused-comesOnlineAsUsual = { $target } kommt wie gewohnt online
refused-belongsToNoGroup = { $target } gehört zu keinem Dienst und keiner Anwendung
refused-resourceIsNotOnline = { $target } ist nicht online
refused-notAPossibleOwner = { $to } gehört nicht zu den möglichen Besitzern
refused-notAMember = { $target } ist kein Knoten des Clusters und muss erst hinzugefügt werden
refused-notDamaged = das Dateisystem von { $target } ist in Ordnung
refused-notFull = auf { $target } ist nichts gewachsen
refused-notInMaintenance = { $target } ist nicht im Wartungsmodus
refused-notLost = es ist nicht verloren
refused-noPower = es gibt keinen Strom: { $supply } ist ausgefallen
refused-nothingSaved = nichts ist gesichert
refused-noSnapshot = { $target } hat keinen Snapshot
refused-noRoomForSnapshot = auf { $volume } ist kein Platz für eine Datei von der Größe des Speichers
refused-passThroughDisk = { $target } benutzt einen Datenträger unmittelbar; davon gibt es keinen Snapshot
refused-tooManySnapshots = { $most } Snapshots von { $target } sind da, und mehr gehen nicht
refused-vmIsChanging = { $target } läuft nicht und ist weder aus noch gesichert
refused-vmIsNotOff = { $target } ist weder aus noch gesichert
refused-notClustered = { $vm } ist nicht im Cluster
refused-isClustered = er ist schon hoch verfügbar
refused-clusterStartsIt = er ist im Cluster und wird dort online geschaltet
refused-hostIsNoMember = { $node } ist kein aktiver Knoten
refused-filesOnHostDisk = seine Dateien liegen auf dem Datenträger von { $node }
refused-filesOnClusterDisk = erst muss er hoch verfügbar werden
refused-filesAreMoving = seine Dateien werden gerade verschoben
refused-filesAreThere = sie liegen schon auf einem Datenträger des Clusters
refused-noVolumeForFiles = im verfügbaren Speicher ist kein Datenträger für sie
refused-noRoomForFiles = { $volume } hat zu wenig Platz für sie
refused-volumeOutOfReach = sein Host erreicht { $volume } nicht
refused-snapshotsLeftOut = nicht modelliert, was nicht im Cluster ist
refused-vmIsNotRegistered = { $target } ist auf keinem Knoten registriert, denn seine Gruppe ist offline
refused-volumeIsNotMounted = kein Knoten hat { $volume } online
refused-tooHot = es ist zu heiß: { $supply } ist ausgefallen
refused-notReserved = niemand hat { $target } reserviert
refused-notPaused = { $target } ist nicht angehalten
refused-ownerIsLeaving = der Clusterdienst auf { $node }, dem Besitzerknoten, wird gerade beendet
refused-ownerIsPaused = { $node }, der Besitzerknoten, ist angehalten
refused-passedThrough = ein Gast benutzt { $target } unmittelbar: die Hosts sehen kein Dateisystem darauf
refused-groupIsOffline = { $group }, wozu sie gehört, soll als Ganzes offline sein
refused-propertyOutOfRange = erlaubt sind { $min } bis { $max }
refused-propertyIsSo = { $property } hat diesen Wert schon
refused-quorumIsSo = so ist das Quorum schon konfiguriert
refused-witnessDoesNotFit = das ist kein Zeuge für dieses Quorummodell
refused-witnessInUse = { $volume } gehört zu { $group }
refused-witnessOutOfReach = { $node } erreicht { $volume } nicht
refused-witnessTooSmall = { $volume } ist kleiner als { $sizeMiB } MiB
refused-witnessDamaged = das Dateisystem von { $volume } ist beschädigt
refused-coreGroupIsMoving = { $group } ist unterwegs nach { $to }, und mit ihr der Zeuge
refused-shareIsNotThere = die Dateifreigabe wird über dieses Netzwerk nicht erreicht
refused-noAdapter = { $target } hat keinen Adapter in { $network }
refused-noPath = { $target } hat keinen Pfad zu { $unit }
refused-onlyOnePath = kein Pfad von { $target } ist einer von mehreren
refused-sameNode = es braucht zwei verschiedene Knoten
refused-serviceIsNotRunning = der Clusterdienst läuft auf { $target } nicht
refused-serviceIsRunning = der Clusterdienst läuft auf { $target } schon
refused-softwareIsChanging = { $update } wird dort gerade geändert
refused-noVirtualNetwork = ein { $from } gibt es dort nicht
refused-virtualNetworkIsThere = ein { $to } gibt es dort schon
refused-updateIsInstalled = { $update } ist dort schon installiert
refused-updateIsNotInstalled = { $update } ist dort nicht installiert
refused-targetIsDown = { $to } ist gerade kein Mitglied des Clusters
refused-targetIsPaused = { $to } ist angehalten
refused-tooFewVotes = { $votes } von { $total } Stimmen blieben übrig (nötig: { $needed })
refused-vmIsNotPaused = { $target } ist nicht angehalten
refused-vmIsNotRunning = { $target } läuft nicht
refused-volumeIsFull = { $volume } ist noch voll
refused-volumeIsNotOnline = { $target } ist nicht online
refused-witnessHasNoMaintenance = { $target } ist der Zeuge; für ihn gibt es keinen Wartungsmodus
