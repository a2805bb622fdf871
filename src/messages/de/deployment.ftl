# Einen Cluster aufbauen: die Reihenfolge der Bereitstellung, jeder Schritt mit seinen Wegen und dem, was später daraus wird

ui-deploy-about = Zwei Server, eine Speichereinheit und ein Plan. Gehen Sie jeden Schritt der Bereitstellung in seiner Reihenfolge, so wie Sie ihn gehen würden oder schon gesehen haben. Nehmen Sie den Cluster dann in Betrieb und sehen Sie, was daraus wird.
ui-deploy-step = Schritt { $number } von { $count }
ui-deploy-open = { $count ->
    [0] Alle Schritte sind getan.
    [one] Ein Schritt fehlt noch.
   *[other] { $count } Schritte fehlen noch.
}
ui-deploy-serve = In Betrieb nehmen
ui-deploy-again = Von vorn beginnen
ui-deploy-report = Überprüfungsbericht lesen
ui-deploy-report-refused = Dieser Cluster lässt sich nicht überprüfen.
ui-deploy-verdict = { $count ->
    [0] Nichts fehlt. Der letzte Schritt der Reihenfolge ist der Test: Spielen Sie ihn ab.
    [one] Ein Schritt wird sich eines Tages rächen.
   *[other] { $count } Schritte werden sich eines Tages rächen. Jeder wird für sich gezeigt, an einem Cluster, der bis auf ihn stimmt.
}
ui-deploy-kind-done = Getan
ui-deploy-kind-skipped = Ausgelassen
ui-deploy-kind-tooLate = Zu spät
ui-deploy-kind-otherwise = Anders getan
ui-deploy-right = Wie es die Reihenfolge verlangt
ui-deploy-later = Später:
ui-deploy-play = Zeigen, was daraus wird
ui-deploy-play-test = Test abspielen
ui-deploy-claims = Was zu sehen ist
ui-deploy-holds = : eingetreten
ui-deploy-not-yet = : noch nicht
ui-deploy-seen = Alles ist eingetreten.
ui-deploy-to-end = Zum Ende
ui-deploy-back = Zurück zu den Schritten

## Die Schritte

deploy-servers = Zwei Server auswählen
deploy-servers-text = Auf allen Knoten läuft Windows Server 2008 Enterprise oder Datacenter, x64, und jeder virtuelle Computer muss auf jedem von ihnen laufen können.
deploy-servers-same = Zwei vom selben Hersteller und Modell, mit demselben Service Pack und denselben Updates
deploy-servers-otherMake = Den vorhandenen Server mit Intel-Prozessoren nehmen und einen mit AMD-Prozessoren dazukaufen
deploy-servers-otherMake-later = Gesicherter Arbeitsspeicher passt nur zu Prozessoren des Herstellers, auf dem er gesichert wurde. SQL01 wird per Schnellmigration nach NODE2 verschoben und lässt sich dort nicht wiederherstellen: Er kehrt dorthin zurück, wo er war.

deploy-networks = Netzwerke anschließen
deploy-networks-text = Clients, Takte und Speicher brauchen Wege. Was alle Wege gemeinsam haben, ist eine einzelne Fehlerstelle.
deploy-networks-two = Zwei Netzwerke, jedes mit eigenen Adaptern und eigenem Switch
deploy-networks-one = Ein Netzwerk für alles: Der Switch ist gut
deploy-networks-one-later = Der Switch fällt aus. Beide Knoten sind gesund und hören nichts voneinander: Nur einer darf weitermachen. NODE2 verlässt den Cluster, und WEB01 bootet auf NODE1.

deploy-storage = Speicher bereitstellen
deploy-storage-text = Die LUNs werden auf der Speichereinheit angelegt und Servern zugewiesen: der Zeuge, und je eine für jeden virtuellen Computer.
deploy-storage-twoPaths = Jede LUN beiden Servern und keinem anderen, über zwei Pfade mit MPIO
deploy-storage-onePath = Jede LUN beiden Servern, über einen Pfad
deploy-storage-onePath-later = Ein Kabel von NODE1 fällt aus, und damit jeder Weg zu seinen Volumes. Der Knoten ist aktiv, und SQL01 muss ausweichen: ohne seinen Speicherinhalt, wegen eines einzigen Kabels.
deploy-storage-oneNode = Vorerst NODE1; NODE2 braucht sie erst, wenn er übernehmen muss
deploy-storage-oneNode-later = NODE1 verliert den Strom. NODE2 sieht keine seiner LUNs: Es gibt nichts, wovon SQL01 starten könnte.

deploy-roles = Hyper-V installieren
deploy-roles-text = Hyper-V führt virtuelle Computer aus. Auf einem Failovercluster gehört KB951308 dazu.
deploy-roles-both = Auf beiden Servern, mit KB951308
deploy-roles-one = Auf NODE1, wo die virtuellen Computer laufen sollen
deploy-roles-one-later = NODE1 verliert den Strom. NODE2 hat Strom, Kabel und Volumes und keinen Hypervisor: SQL01 bleibt fort, bis NODE1 zurück ist. (Vereinfacht: gezeigt als Knoten, auf dem SQL01 nicht laufen darf.)

deploy-virtualNetworks = Virtuelle Netzwerke anlegen
deploy-virtualNetworks-text = Ein virtueller Computer ist mit einem virtuellen Netzwerk verbunden und findet es an seinem Namen.
deploy-virtualNetworks-same = Production auf beiden Servern
deploy-virtualNetworks-otherName = Production auf NODE1, Production 2 auf NODE2, damit man sie unterscheiden kann
deploy-virtualNetworks-otherName-later = SQL01 wird nach NODE2 verschoben. Er läuft, alles ist online, und kein Client erreicht ihn: Dort gibt es kein Production.
deploy-virtualNetworks-none = Auf NODE1; NODE2 bekommt seines, wenn es gebraucht wird
deploy-virtualNetworks-none-later = NODE1 verliert den Strom. SQL01 bootet auf NODE2 und nützt niemandem: Es gibt kein virtuelles Netzwerk, mit dem er verbunden werden könnte.

deploy-feature = Failoverclustering installieren
deploy-feature-text = Das Feature ist ein Teil von Windows. Nur ein Server, der es hat, kann ein Knoten sein.
deploy-feature-both = Auf beiden Servern
deploy-feature-one = Auf NODE1, der den Cluster erstellt; NODE2 kann folgen
deploy-feature-one-later = NODE1 verliert den Strom. NODE2 steht neben dem Cluster und ist kein Knoten davon: Nichts wird übernommen.

deploy-validate = Eine Konfiguration überprüfen
deploy-validate-text = Hier hat jemand die Heartbeat-Adapter in den Switch des öffentlichen Netzwerks gesteckt, ins selbe Subnetz. Der Assistent warnt davor.
deploy-validate-repaired = Alle Tests ausführen, beheben, was sie finden, und sie noch einmal ausführen
deploy-validate-skipped = Auslassen: Dieselbe Hardware wurde an einem anderen Standort überprüft
deploy-validate-late = Später, wenn der Cluster in Betrieb ist
deploy-validate-ignored = Alle Tests ausführen; es ist ja nur eine Warnung
deploy-validate-skipped-later = Zwei Adapter in einem Subnetz sind für den Cluster ein Netzwerk. Dessen Switch fällt aus, die Knoten hören nichts voneinander, NODE2 verlässt den Cluster, und WEB01 bootet auf NODE1. Der Bericht hätte es vorher gesagt.
deploy-validate-late-later = Der Switch fällt aus, bevor jemand dazu kam, und mit ihm beide Adapter: NODE2 verlässt den Cluster, und WEB01 bootet auf NODE1. Im Betrieb hätten die Tests der Datenträger obendrein verlangt, Datenträger offline zu schalten.
deploy-validate-ignored-later = Eine Warnung wird unterstützt und ist nicht harmlos: Zwei Adapter in einem Subnetz sind für den Cluster ein Netzwerk. Dessen Switch fällt aus, NODE2 verlässt den Cluster, und WEB01 bootet auf NODE1.

deploy-create = Den Cluster erstellen
deploy-create-text = Ein Name, eine Adresse, beide Knoten. Sehen Sie dann nach, was der Cluster aus Ihren Netzwerken gemacht hat.
deploy-create-checked = Erstellen und nachsehen, ob der Cluster beide Netzwerke benutzen darf
deploy-create-notAllowed = Erstellen und dem Cluster Heartbeat verbieten, damit dort nichts stört
deploy-create-notAllowed-later = Der öffentliche Switch fällt aus. Heartbeat ist heil und trägt nichts, denn der Cluster darf es nicht benutzen. NODE2 verlässt den Cluster, und WEB01 bootet auf NODE1.

deploy-quorum = Das Quorum konfigurieren
deploy-quorum-text = Der Assistent schlägt ein Modell vor. Es zählt, wie viele Stimmen bleiben, wenn eine verloren geht.
deploy-quorum-witness = Knoten- und Datenträgermehrheit, wie vorgeschlagen: zwei Knoten und ein Zeuge
deploy-quorum-noWitness = Knotenmehrheit: Der Datenträgerzeuge wird gespart
deploy-quorum-noWitness-later = NODE1 verliert den Strom. NODE2 hat eine Stimme von zweien, und das ist keine Mehrheit: Er beendet auch WEB01.
deploy-quorum-diskOnly = Keine Mehrheit: nur Datenträger, denn dann genügt ein Knoten
deploy-quorum-diskOnly-later = Die Speichereinheit des Datenträgers fällt aus. Er hatte die einzige Stimme: Beide Knoten sind gesund, ihre LUNs sind da, und alles bleibt stehen.

deploy-disks = LUNs verteilen
deploy-disks-text = Was auf einer LUN liegt, ist ein Dienst oder eine Anwendung.
deploy-disks-each = Eine LUN für jeden virtuellen Computer
deploy-disks-shared = Beide virtuellen Computer auf LUN1, wo Platz ist
deploy-disks-shared-later = SQL01 soll verschoben werden. Das Volume kann nur bei einem Knoten sein: WEB01 wird mit ihm gesichert und verschoben und ist so lange fort.

deploy-machine = Virtuelle Computer anlegen
deploy-machine-text = Der Hyper-V-Manager fragt, wohin ihre Dateien sollen, und schlägt einen Ordner auf Laufwerk C vor.
deploy-machine-clustered = Konfiguration, virtuelle Festplatten und Snapshots auf den Clusterdatenträger; kein automatischer Start
deploy-machine-local = Bevor die Datenträger im Cluster sind: Eine Festplatte von SQL01 kommt vorläufig auf Laufwerk C
deploy-machine-local-later = NODE1 verliert den Strom, und damit ist Laufwerk C fort. SQL01 kann auf NODE2 nicht starten: Sein Dienst ist im Fehlerzustand.

deploy-available = Hochverfügbar machen
deploy-available-text = Ein virtueller Computer, den der Cluster nicht kennt, geht ihn nichts an.
deploy-available-wizard = Dienst oder Anwendung konfigurieren, Virtueller Computer, für jeden von ihnen
deploy-available-forgotten = Für WEB01; SQL01 läuft schon, er wurde im Hyper-V-Manager gestartet
deploy-available-forgotten-later = NODE1 verliert den Strom. WEB01 läuft weiter, SQL01 wartet auf seinen Server: Niemand hat dem Cluster von ihm gesagt. (Vereinfacht: gezeigt als Dienst, der nur auf NODE1 laufen darf.)

deploy-guest = Gäste einrichten
deploy-guest-text = Betriebssystem, Integrationsdienste, Anwendung. Der Cluster sieht nichts von dem, was darin ist.
deploy-guest-monitored = Alle drei installieren und die Anwendungen überwachen lassen
deploy-guest-unwatched = Alle drei installieren: Der Cluster wacht ja über SQL01
deploy-guest-unwatched-later = SQL Server fällt in SQL01 aus. Der Cluster wacht über Server und virtuelle Computer, alles ist online, kein Ereignis wird protokolliert, und niemand erfährt es.

deploy-test = Testen
deploy-test-text = Vor dem ersten Benutzer und nach jeder Änderung. Inzwischen wurden defekte Speichermodule aus NODE2 ausgebaut: Er hat noch 6 GiB.
deploy-test-moveAndCrash = SQL01 verschieben, dann seinem Knoten den Strom nehmen; beheben, was sich zeigt
deploy-test-skipped = Der Cluster ist überprüft: auslassen
deploy-test-skipped-later = NODE1 verliert den Strom. Niemand hat NODE2 noch einmal erprobt, seit ihm Speicher fehlt: Für SQL01 ist kein Platz, und sein Dienst ist im Fehlerzustand.

deploy-proof = Der Test: ein Umzug und ein Stromausfall
deploy-proof-text = SQL01 zieht mit seinem Speicherinhalt nach NODE2 um. Dann verliert NODE2 den Strom, und beide virtuellen Computer booten auf NODE1.

## Was zu sehen ist

deploy-claim-quorum = Der Cluster hat Quorum
deploy-claim-no-quorum = Kein Knoten hat Quorum
deploy-claim-reached = Clients erreichen beide
deploy-claim-unreached = Kein Client erreicht SQL01
deploy-claim-serves-SQL01 = SQL01 ist benutzbar
deploy-claim-serves-WEB01 = WEB01 ist benutzbar
deploy-claim-down-SQL01 = SQL01 läuft nicht
deploy-claim-down-WEB01 = WEB01 läuft nicht
deploy-claim-power-NODE1 = NODE1 hat Strom
deploy-claim-power-NODE2 = NODE2 hat Strom
deploy-claim-out-NODE2 = NODE2 ist aus dem Cluster
deploy-claim-stays-SQL01 = SQL01 ist wieder auf NODE1
deploy-claim-resource-failed = Eine Ressource ist ausgefallen (1069)
deploy-claim-fails-over-SQL01 = SQL01 ist auf NODE2
deploy-claim-fails-over-WEB01 = WEB01 ist auf NODE1
deploy-claim-memory-lost-SQL01 = SQL01 hat seinen Speicherinhalt verloren
deploy-claim-memory-lost-WEB01 = WEB01 hat seinen Speicherinhalt verloren
deploy-claim-runs-SQL01 = SQL01 läuft
deploy-claim-online-SQL01 = Die Konsole sagt Online
deploy-claim-outage-SQL01 = SQL01 war ausgefallen
deploy-claim-outage-WEB01 = WEB01 auch
deploy-claim-failed-SQL01 = Der Dienst SQL01 ist im Fehlerzustand
deploy-claim-application-failed = SQL Server läuft nicht
deploy-claim-nothing-logged = Keine Ressource ist ausgefallen (1069)
