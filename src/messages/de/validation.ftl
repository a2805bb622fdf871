# Konfiguration überprüfen: der Bericht

ui-validate-about = So sieht der Assistent von Windows Server 2008 die Knoten an, bevor sie ein Cluster werden, und was dessen Anforderungen darüber hinaus verlangen. Betrachtet wird der Entwurf, nicht was gerade geschieht.
ui-validate-play = Zeigen, was daraus wird
ui-validate-later = Später:
ui-validate-worst = { $result ->
    [failed] { $count } von { $all } Tests nicht bestanden: Eine solche Konfiguration wird nicht unterstützt.
    [warning] Alle Tests bestanden, { $count } von { $all } mit Warnung: unterstützt, aber nicht so gut wie möglich.
   *[other] Alle { $all } Tests bestanden.
}
ui-validate-inventory = Inventur
ui-validate-network = Netzwerk
ui-validate-storage = Speicher
ui-validate-systemConfiguration = Systemkonfiguration
ui-validate-recommendations = Vom Assistenten nicht geprüft
ui-validate-passed = Bestanden
ui-validate-warning = Warnung
ui-validate-failed = Nicht bestanden

## Inventur

validate-nodes = Liste der Knoten
validate-nodes-passed = { $names }
validate-memory = Liste des Arbeitsspeichers
validate-memory-passed = { $values }
validate-disks = Liste der Datenträger
validate-disks-passed = { $count } Datenträger

## Netzwerk

validate-adapters = Netzwerkadapter
validate-adapters-passed = Jeder Knoten hat in jedem Netzwerk einen Adapter.
validate-adapters-warning = Knoten ohne Adapter: { $values }.
validate-adapters-later = Takte haben zu ihnen einen Weg weniger: Fällt ein anderes Netzwerk aus, sind sie abgeschnitten und die anderen nicht.
validate-ipConfiguration = IP-Konfiguration
validate-ipConfiguration-passed = Jedes Netzwerk hat ein eigenes Subnetz.
validate-ipConfiguration-warning = { $first } und { $network } liegen im selben Subnetz, { $subnet }.
validate-ipConfiguration-later = Der Cluster benutzt nur { $first }: Fällt es aus, hilft { $network } nicht.
validate-routes = Konfiguration der Clusternetzwerke
validate-routes-passed = Takte haben mehr als einen Weg: { $names }.
validate-routes-warning = { $network } ist das einzige Netzwerk, das der Cluster benutzen darf.
validate-routes-failed = Der Cluster darf kein Netzwerk benutzen.
validate-routes-later = Dessen Switch ist eine einzelne Fehlerstelle: Fällt er aus, hören die Knoten einander nicht mehr.
validate-roles = Netzwerke, die der Cluster benutzen darf
validate-roles-passed = Der Cluster darf jedes Netzwerk benutzen.
validate-roles-warning = Der Cluster darf { $names } nicht benutzen.
validate-roles-later = Kein Takt geht darüber, auch nicht, wenn alle anderen Netzwerke ausgefallen sind.
validate-clients = Ein Netzwerk für Clients
validate-clients-passed = Clients haben ein Netzwerk.
validate-clients-failed = Kein Netzwerk lässt Clients zu.
validate-clients-later = Virtuelle Computer laufen, und niemand erreicht sie.

## Speicher

validate-access = Zugriff auf Datenträger
validate-access-passed = Jeder Knoten hat Pfade zu jeder Speichereinheit.
validate-access-warning = Knoten ohne Pfad: { $values }.
validate-access-later = Ein Failover auf einen solchen Knoten scheitert, und der Dienst oder die Anwendung geht zum nächsten weiter.
validate-reservations = Permanente SCSI-3-Reservierungen
validate-reservations-passed = { $count ->
    [one] Ein Datenträger nimmt
   *[other] { $count } Datenträger nehmen
} sie von jedem Knoten an.
validate-multipath = Multipfad-E/A
validate-multipath-passed = Jeder Knoten hat mehr als einen Pfad zu jeder Speichereinheit.
validate-multipath-warning = Nur ein Pfad zu { $units }.
validate-multipath-later = Ein einziges Kabel trennt einen Knoten von allen seinen Volumes; seine Dienste und Anwendungen müssen ausweichen.
validate-witnessDisk = Datenträgerzeuge
validate-witnessDisk-passed = { $volume } ist groß genug.
validate-witnessDisk-warning = { $volume } hat nur { $size }; empfohlen sind mindestens 500 MiB.
validate-witnessDisk-later = Für die Kopie der Clusterdatenbank kann der Platz fehlen.
validate-dirty = Dateisysteme
validate-dirty-passed = Kein Volume ist als fehlerhaft markiert.
validate-dirty-warning = Als fehlerhaft markiert: { $volumes }.
validate-dirty-later = Vor der nächsten Bereitstellung wird das Dateisystem geprüft, und die Benutzer warten darauf.
validate-localFiles = Dateien virtueller Computer
validate-localFiles-passed = Alle liegen auf Clusterdatenträgern.
validate-localFiles-failed = Eine Datei von { $vms } liegt auf einem Datenträger von { $node } selbst.
validate-localFiles-later = Der virtuelle Computer startet auf { $node } und nirgends sonst: Ein Failover endet im Fehlerzustand.

## Systemkonfiguration

validate-editions = Windows-Edition
validate-editions-passed = Jede Edition hat Failoverclustering.
validate-editions-failed = Standard Edition auf { $nodes }: Sie hat kein Failoverclustering.
validate-editions-later = Der Knoten kann nicht Mitglied eines Clusters sein.
validate-domains = Active Directory-Domäne
validate-domains-passed = Alle Knoten sind in { $domain }.
validate-domains-failed = Verschiedene Domänen: { $values }.
validate-domains-later = Der Cluster lässt sich nicht erstellen.
validate-processors = Prozessorhersteller
validate-processors-passed = Auf allen Knoten derselbe.
validate-processors-warning = Verschiedene Hersteller: { $values }.
validate-processors-later = Auf dem einen gesicherter Arbeitsspeicher wird vom anderen abgelehnt: Eine Schnellmigration endet da, wo sie begann, oder gar nicht. Nach einem Absturz bootet der virtuelle Computer überall.
validate-servicePacks = Service Pack-Stand
validate-servicePacks-passed = Service Pack { $servicePack } auf allen Knoten.
validate-servicePacks-failed = Verschiedene Service Packs: { $values }.
validate-servicePacks-later = Was auf dem einen Knoten geht, muss auf dem anderen nicht gehen.
validate-updates = Stand der Softwareupdates
validate-updates-passed = Dieselben { $count } Updates auf allen Knoten.
validate-updates-warning = Es fehlen: { $values }.
validate-updates-later = Die Knoten laufen auseinander: Ein Fehler, der auf dem einen behoben ist, wartet auf dem anderen noch.
validate-hotfix = Empfohlenes Update für Hyper-V
validate-hotfix-passed = { $update } ist auf allen Knoten.
validate-hotfix-warning = { $update } fehlt auf { $nodes }.
validate-hotfix-later = Virtuelle Computer sehen in der Konsole anders aus und verhalten sich anders als hier beschrieben.

## Empfehlungen

validate-capacity = Platz für die virtuellen Computer eines ausgefallenen Knotens
validate-capacity-passed = Welcher Knoten auch ausfällt, seine virtuellen Computer passen anderswo hin.
validate-capacity-warning = Fällt { $node } aus, ist kein Platz für { $vms }.
validate-capacity-later = Der Cluster versucht es auf einem Knoten nach dem anderen, dann bleibt der virtuelle Computer eine Stunde im Fehlerzustand.
validate-quorum = Quorumkonfiguration
validate-quorum-passed = { $count } { $count ->
    [one] Knoten darf
   *[other] Knoten dürfen
} ausfallen.
validate-quorum-warning = { $type ->
    [DiskOnly] Keine Mehrheit: nur Datenträger: Der Datenträger hat die einzige Stimme.
   *[other] Kein Knoten darf ausfallen.
}
validate-quorum-later = { $type ->
    [DiskOnly] Ist der Datenträger verloren, bleiben alle Knoten stehen, so viele es auch sind.
   *[other] Der Verlust eines Knotens hält den ganzen Cluster an.
}
validate-virtualNetworks = Namen virtueller Netzwerke
validate-virtualNetworks-passed = Überall, wo ein virtueller Computer laufen darf, dieselben Namen.
validate-virtualNetworks-warning = { $nodes } { $nodesCount ->
    [one] hat
   *[other] haben
} kein virtuelles Netzwerk { $network }, das { $vm } braucht.
validate-virtualNetworks-later = Dort läuft der virtuelle Computer, und niemand erreicht ihn.
validate-power = Strom und Kühlung
validate-power-passed = Die Knoten hängen an mehr als einem.
validate-power-warning = Alle Knoten hängen an { $supply } allein.
validate-power-later = Fällt es aus, gibt es nichts mehr, wohin etwas ausweichen könnte.
validate-monitoring = Überwachung der Anwendungen
validate-monitoring-passed = Fällt eine Anwendung aus, erfährt es jemand.
validate-monitoring-warning = Niemand sieht nach der Anwendung in { $vms }.
validate-monitoring-later = Sie kann ausfallen, während hier alles online ist.
