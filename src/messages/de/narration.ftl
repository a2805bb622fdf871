# Erzählung

## Verben und Fürwörter, die auf eine Liste virtueller Computer ($vms) oder Knoten ($nodes) folgen

narrate-vms-are = { $vmsCount ->
    [one] ist
   *[other] sind
}
narrate-vms-were = { $vmsCount ->
    [one] wurde
   *[other] wurden
}
narrate-vms-have = { $vmsCount ->
    [one] hat
   *[other] haben
}
narrate-vms-their = { $vmsCount ->
    [one] sein
   *[other] ihr
}
narrate-vms-them = { $vmsCount ->
    [one] ihn
   *[other] sie
}
narrate-nodes-have = { $nodesCount ->
    [one] hat
   *[other] haben
}
narrate-nodes-s = { $nodesCount ->
    [one] t
   *[other] en
}

## Wann es war, und wer nie betroffen war

narrate-since = { $kind ->
    [none] {""}
    [nodeCrash] { $since } nach dem Stromausfall von { $target }.
    [nodeBugcheck] { $since } nach dem Bluescreen auf { $target }.
    [nodeHang] { $since }, seit { $target } hängt.
    [clusterServiceCrash] { $since } nach dem Absturz des Clusterdienstes auf { $target }.
    [networkLoss] { $since } nach dem Ausfall von { $target }.
    [networkSplit] { $since } nach der Teilung von { $target }.
    [linkLoss] { $since }, nachdem ein Kabel von { $target } gezogen wurde.
    [routeLoss] { $since }, nachdem Pakete von { $target } verloren gingen.
    [storagePathLoss] { $since }, nachdem { $target } den Pfad zum Speicher verlor.
    [onePathLoss] { $since }, nachdem { $target } einen seiner Pfade verlor.
    [reservationLoss] { $since }, nachdem die Reservierung von { $target } weggenommen wurde.
    [volumeFull] { $since }, nachdem { $target } voll war.
    [fileSystemDamage] { $since }, nachdem das Dateisystem von { $target } beschädigt wurde.
    [storageUnitLoss] { $since } nach dem Ausfall von { $target }.
    [fileShareLoss] { $since } nach dem Ausfall von { $target }.
    [supplyLoss] { $since } nach dem Ausfall von { $target }.
    [evictNode] { $since }, nachdem { $target } aus dem Cluster entfernt wurde.
    [vmProcessCrash] { $since } nach dem Ende des Arbeitsprozesses von { $target }.
    [simulateFailure] { $since } nach dem simulierten Ausfall von { $target }.
    [resourceHang] { $since }, nachdem { $target } zu hängen begann.
    [guestCrash] { $since } nach dem Absturz des Gastes von { $target }.
    [startNode] { $since }, nachdem { $target } eingeschaltet wurde.
    [startClusterService] { $since } nach dem Start des Clusterdienstes auf { $target }.
    [bringOnline] { $since }, nachdem { $target } online geschaltet werden sollte.
    [resumeNode] { $since }, nachdem { $target } fortgesetzt wurde.
   *[other] {""}
}
narrate-well = { $wellCount ->
    [0] {""}
    [one] { $well } lief ohne Unterbrechung.
   *[other] { $well } liefen ohne Unterbrechung.
}

## Bevor etwas geschieht

narrate-calm-pair = Alle virtuellen Computer laufen: { $onA } auf { $a }, { $onB } auf { $b }.
narrate-calm = { $all ->
    [true] Alle virtuellen Computer laufen: { $total } auf { $nodesCount ->
        [one] einem Knoten.
       *[other] { $nodesCount } Knoten.
    }
   *[false] { $runs } von { $total } virtuellen Computern laufen; aktiv { $nodesCount ->
        [0] ist kein Knoten.
        [one] ist { $nodes }.
       *[other] sind { $nodes }.
    }
}
narrate-watch = { $kind ->
    [nodeCrash] Achten Sie auf { $target }: erst die Heartbeats, dann die Stimmen, dann, wem seine Volumes gehören.
    [nodeBugcheck] Achten Sie auf { $target }: erst die Heartbeats, dann die Stimmen, dann, wem seine Volumes gehören.
    [nodeHang] Achten Sie auf { $target }: erst die Heartbeats, dann die Stimmen, dann, wem seine Volumes gehören.
    [clusterServiceCrash] Achten Sie auf { $target }: erst seine virtuellen Computer, dann die Heartbeats, dann, wem seine Volumes gehören.
    [networkLoss] Achten Sie auf { $target }: welche Heartbeats noch einen Weg finden, und wer weitermachen darf.
    [networkSplit] Achten Sie auf { $target }: welche Heartbeats noch einen Weg finden, und wer weitermachen darf.
    [linkLoss] Achten Sie auf { $target }: welche Heartbeats noch einen Weg finden, und wer weitermachen darf.
    [routeLoss] Achten Sie auf { $target }: welche Heartbeats noch einen Weg finden, und wer weitermachen darf.
    [storagePathLoss] Achten Sie auf die Kabel von { $target } und darauf, wem seine Volumes gehören.
    [onePathLoss] Achten Sie auf die Kabel von { $target } und darauf, dass sich sonst nichts ändert.
    [reservationLoss] Achten Sie auf { $target }: wer es hält, und was sein Besitzer tut.
    [volumeFull] Achten Sie auf den virtuellen Computer auf { $target } und darauf, was der Cluster von ihm sagt.
    [volumeDirty] Achten Sie auf { $target }: bis zum nächsten Einhängen geschieht nichts.
    [fileSystemDamage] Achten Sie auf { $target }: wann es bemerkt wird, und wo es versucht wird.
    [storageUnitLoss] Achten Sie auf { $target }: was ihre Volumes und deren Besitzer tun.
    [supplyLoss] Achten Sie darauf, was an { $target } hängt und wohin noch etwas ausweichen kann.
    [fileShareLoss] Achten Sie auf { $target }: wie viele Stimmen bleiben, und ob etwas stehen bleibt.
    [evictNode] Achten Sie darauf, wie viele Stimmen es gibt, und wie viele nötig sind.
    [addNode] Achten Sie darauf, wie viele Stimmen es gibt, und wie viele nötig sind.
    [setQuorum] Achten Sie darauf, wer abstimmt und wie viele Stimmen nötig sind.
    [installUpdate] Achten Sie darauf, was auf { $target } läuft, und ob es dort wieder läuft.
    [takeSnapshot] Achten Sie darauf, wie viel auf { $volumes } frei ist, Stunde um Stunde.
    [deleteSnapshot] Achten Sie darauf, wie viel auf { $volumes } frei ist: nicht gleich kommt etwas zurück.
    [quickMigrate] Achten Sie darauf, wo der Speicherinhalt von { $target } ist, und wem { $volumes } gehört.
    [moveGroup] Achten Sie darauf, wo der Speicherinhalt von { $target } ist, und wem { $volumes } gehört.
    [vmProcessCrash] Achten Sie auf { $target }: Zustand, Besitzerknoten und Ereignisprotokoll.
    [setGroupProperty] Noch ist nichts zu sehen: die Richtlinie entscheidet, wenn etwas ausfällt oder zurückkommt.
    [setResourceProperty] Noch ist nichts zu sehen: { $target } bleibt in ihrem Prozess, bis sie das nächste Mal online geschaltet wird.
    [simulateFailure] Achten Sie auf das Ereignisprotokoll: der Cluster kann es von einem echten Ausfall nicht unterscheiden.
    [resourceHang] Achten Sie fünf Minuten lang auf { $target }, dann auf die Nachbarn auf demselben Knoten.
    [slowOnline] Achten Sie darauf, wie lange { $target } aussteht, und wer es beendet.
    [silentOnline] Achten Sie darauf, wie lange { $target } aussteht, und wer es beendet.
    [guestHang] Achten Sie auf { $target }: Zustand, Besitzerknoten und Ereignisprotokoll.
    [guestCrash] Achten Sie auf { $target }: Zustand, Besitzerknoten und Ereignisprotokoll.
    [applicationFailure] Achten Sie auf { $target }: Zustand, Besitzerknoten und Ereignisprotokoll.
   *[other] Achten Sie auf { $target }: was ihm gehört, und wem es danach gehört.
}
narrate-explore = { $votes } von { $total } Stimmen zählen. Alles im Bild hat ein Menü: stören, reparieren, verschieben.

## Neuigkeiten, die vom Rest nichts sagen

narrate-unchanged = Nichts hat sich geändert.
narrate-files-moving = { $vm } ist aus, während seine Dateien vom Datenträger von { $node } auf { $volume } ziehen.
narrate-files-moving-detail = Nur { $node } liest den eigenen Datenträger. { $volume } erreicht jeder Knoten.
narrate-files-moved = Die Dateien von { $vm } liegen auf { $volume }, und { $vm } ist noch immer nicht im Cluster.
narrate-files-moved-detail = Der Cluster übernimmt, was jemand hoch verfügbar gemacht hat, und sonst nichts.
narrate-group-created = { $vm } ist jetzt ein Dienst oder eine Anwendung des Clusters.
narrate-group-created-detail = Er ist offline, bis ihn jemand online schaltet. Von da an wird er übernommen wie die anderen.
narrate-votes = { $votes } von { $total } Stimmen zählen.
narrate-drift-networks = Die Knoten unterscheiden sich: { $node } hat kein virtuelles Netzwerk { $networks }.
narrate-drift = Die Knoten unterscheiden sich: auf { $node } fehlt { $updates }.
narrate-all-run = Alle virtuellen Computer laufen.
narrate-nobody-serves = Niemand darf dienen; nötige Stimmen: { $needed } von { $total }.
narrate-still-failed = { $vms } { narrate-vms-are } noch im Fehlerzustand.
narrate-still-booting = { $vms } { $vmsCount ->
    [one] bootet noch.
   *[other] booten noch.
}
narrate-still-coming = { $vms } { narrate-vms-are } noch nicht zurück.
narrate-still-frozen = { $vms } { narrate-vms-are } unterwegs eingefroren.
narrate-refused = { $deed } wurde abgelehnt: { $why }.

## Jemand verstummt

narrate-fell = { $how ->
    [power] { $node } hat keinen Strom mehr;
    [bugcheck] { $node } hat mit einem Bluescreen angehalten;
    [hang] { $node } hängt;
   *[service] Der Clusterdienst auf { $node } ist abgestürzt;
} { $othersCount ->
    [one] { $others } weiß es noch nicht.
   *[other] { $others } wissen es noch nicht.
}
narrate-fell-detail = { $vmsCount ->
    [0] {""}
   *[other] { $how ->
        [hang] { $vmsCount ->
            [one] { $vms } steht darin still.
           *[other] { $vms } stehen darin still.
        }
        [service] { $vms } { narrate-vms-were } sofort ausgeschaltet.
       *[other] { $vmsCount ->
            [one] { $vms } blieb mit ihm stehen.
           *[other] { $vms } blieben mit ihm stehen.
        }
    }
} { narrate-missed }
narrate-missed = { $missed ->
    [0] Achten Sie auf die Heartbeats: { $threshold } fehlende in Folge zählen.
   *[other] { $missed } von { $threshold } Heartbeats fehlen.
}
narrate-fell-alone = { $how ->
    [power] { $node } hat keinen Strom mehr
    [bugcheck] { $node } hat mit einem Bluescreen angehalten
    [hang] { $node } hängt
   *[service] Der Clusterdienst auf { $node } ist abgestürzt
}{ $left ->
    [false] , und kein anderer Server läuft.
   *[true] { $member ->
        [true] , und kein anderer Knoten ist da, der übernimmt.
       *[false] ; er war kein Mitglied des Clusters.
    }
}
narrate-fell-alone-detail = { $how ->
    [hang] { $vms } { $vmsCount ->
        [one] steht
       *[other] stehen
    } darin still.
    [service] { $vms } { narrate-vms-were } sofort ausgeschaltet.
   *[other] { $vms } { $vmsCount ->
        [one] blieb
       *[other] blieben
    } mit ihm stehen.
}
narrate-deaf = { $nodes } hören einander nicht mehr.
narrate-deaf-one = { $node } und die anderen Knoten hören einander nicht mehr.
narrate-deaf-pairs = Heartbeats kommen nicht mehr durch: { $pairs }.
narrate-deaf-detail = { $sound ->
    [true] Die Server selbst laufen.
   *[false] {""}
} { narrate-missed }
narrate-route-gone = { $what ->
    [network] { $network } ist ausgefallen;
    [split] { $network } ist zerfallen;
    [link] { $node } hat sein Kabel zu { $network } verloren;
   *[route] Pakete von { $node } erreichen { $to } über { $network } nicht mehr;
} { $overCount ->
    [0] kein Netzwerk befördert Heartbeats.
   *[other] Heartbeats gehen über { $over } weiter.
}
narrate-clients-cut = { $clientsCount ->
    [one] { $clients } ist abgeschnitten; kein Knoten wird entfernt, und nichts zieht um.
   *[other] { $clients } sind abgeschnitten; kein Knoten wird entfernt, und nichts zieht um.
}
narrate-nobody-removed = Kein Knoten wird entfernt, und nichts zieht um.

## Wer übrig ist, und wer weitermachen darf

narrate-regroup = { $byCount ->
    [one] { $by } fragt neu, wer Mitglied ist.
   *[other] { $by } einigen sich neu, wer Mitglied ist.
}
narrate-regroup-silent = { $threshold } Heartbeats in Folge fehlen: { $byCount ->
    [one] { $by } hält { $gone } für verloren.
   *[other] { $by } halten { $gone } für verloren.
}
narrate-regroup-mutual = { $threshold } Heartbeats in Folge fehlen: { $by } halten einander für verloren.
narrate-regroup-detail = Die Neugruppierung dauert { $length }: erst einigt man sich, wer übrig ist, dann werden Stimmen gezählt.
narrate-asks = { $by } wartet { $wait }, ob { $against } { $share ->
    [true] die Sperre auf
   *[false] die Reservierung von
} { $witness } noch erneuert.
narrate-asks-free = { $reaches ->
    [true] { $by } fragt nach { $witness }; niemand hält ihn.
   *[false] { $by } fragt nach { $witness } und erreicht ihn nicht.
}
narrate-beside-asks = { $reaches ->
    [true] { $node } ist abgeschnitten und fragt auch nach { $witness }; in { $wait } sieht er nach, ob jemand anderes ihn noch hält.
   *[false] { $node } ist abgeschnitten und fragt auch nach { $witness }, erreicht ihn aber nicht.
}
narrate-beside-fenced = { $vmsCount ->
    [0] { $node } ist abgeschnitten und findet { $volumes } von jemand anderem reserviert: er kann dort nicht mehr schreiben.
   *[other] { $node } ist abgeschnitten, findet { $volumes } von jemand anderem reserviert und schaltet { $vms } aus: nie schreiben zwei zugleich.
}
narrate-beside-lost = { $node } hat { $votes } von { $total } Stimmen (nötig: { $needed }): der Clusterdienst dort ist beendet.
narrate-beside-forced = { $othersCount ->
    [0] { $node } ist erzwungen gestartet: seine eigene Konfiguration zählt, mit { $votes } von { $total } Stimmen; was andere wussten, ist verloren.
   *[other] { $node } ist erzwungen gestartet, und { $others } { $othersCount ->
        [one] arbeitet
       *[other] arbeiten
    } auch: jeder nimmt dem anderen die Volumes.
}
narrate-asks-detail = { $sideCount ->
    [one] { $side } hat { $votes } von { $total } Stimmen und braucht { $needed }; { $witness } hat eine.
   *[other] { $side } haben { $votes } von { $total } Stimmen und brauchen { $needed }; { $witness } hat eine.
}
narrate-witness-stays-lost = { $by } konnte { $witness } nicht nehmen: er bleibt verloren.
narrate-share-out-of-reach = { $node } erreicht { $share } nicht mehr; { $othersCount ->
    [0] niemand erreicht sie.
    [one] { $others } erreicht sie.
   *[other] { $others } erreichen sie.
}
narrate-share-out-of-reach-detail = { $holder ->
    [none] Niemand hält ihre Sperre.
   *[other] { $holder } hält ihre Sperre.
}
narrate-votes-changed = { $counts ->
    [true] { $witness } stimmt wieder mit: { $votes } von { $total } Stimmen.
   *[false] { $witness } ist verloren; { $votes } von { $total } Stimmen bleiben.
}
narrate-quorum-configured = { $witness ->
    [none] Nur die Knoten stimmen jetzt ab
   *[other] { $type ->
        [DiskOnly] Nur { $witness } stimmt jetzt ab
       *[other] { $witness } stimmt jetzt mit den Knoten ab
    }
}: { $votes } von { $total } Stimmen (nötig: { $needed }).
narrate-evicted = { $node } ist kein Knoten des Clusters mehr: { $votes } von { $total } Stimmen (nötig: { $needed }).
narrate-evicted-detail = { $nodes ->
    [one] Ein Knoten bleibt
   *[other] { $nodes } Knoten bleiben
}: Das Quorum will neu bedacht sein, der Assistent schlüge jetzt { $proposed ->
    [NodeMajority] Knotenmehrheit
   *[other] einen Datenträgerzeugen
} vor.
narrate-votes-detail = { $spare ->
    [0] Mit einer Stimme weniger bliebe der Cluster stehen.
    [one] Noch eine Stimme darf verloren gehen.
   *[other] Noch { $spare } Stimmen dürfen verloren gehen.
}
narrate-formed = { $byCount ->
    [one] { $by } hat den Cluster gebildet
   *[other] { $by } haben den Cluster gebildet
}{ $forced ->
    [true] , erzwungen, mit { $votes } von { $total } Stimmen.
   *[false] {" "}mit { $votes } von { $total } Stimmen.
}
narrate-goes-on = { $byCount ->
    [one] { $by } macht weiter
   *[other] { $by } machen weiter
}{ $goneCount ->
    [0] {" "}mit { $votes } von { $total } Stimmen.
   *[other] {" "}ohne { $gone }: { $votes } von { $total } Stimmen.
}
narrate-quorum-lost = { $byCount ->
    [one] { $by } hat { $votes } von { $total } Stimmen (nötig: { $needed }): der Clusterdienst endet.
   *[other] { $sides ->
        [several] { $by } sind auseinandergefallen, und keine Seite hat mehr als { $votes } von { $total } Stimmen (nötig: { $needed }): ihre Clusterdienste enden.
        [each] { $by } haben je { $votes } von { $total } Stimmen (nötig: { $needed }): ihre Clusterdienste enden.
       *[one] { $by } haben { $votes } von { $total } Stimmen (nötig: { $needed }): ihre Clusterdienste enden.
    }
}
narrate-others-go-on = { $nodesCount ->
    [one] { $nodes } macht mit { $votes } von { $total } Stimmen weiter.
   *[other] { $nodes } machen mit { $votes } von { $total } Stimmen weiter.
}
narrate-turned-off = { $vms } { narrate-vms-were } ausgeschaltet, obwohl darin nichts gestört war.
narrate-ends-itself = { $reason ->
    [noNetwork] { $node } hat jedes Netzwerk verloren, also endet der Clusterdienst dort.
    [removed] { $node } ist wieder wach und findet sich entfernt, also endet der Clusterdienst dort.
    [staleView] { $node } trifft auf eine neuere Sicht des Clusters; der Clusterdienst endet und tritt dieser bei.
    [pruned] { $node } erreicht nicht jeden anderen Knoten und weicht: der Clusterdienst endet dort.
    [noQuorumDisk] { $node } erreicht den Datenträger nicht, der alle Stimmen hat: der Clusterdienst endet dort.
    [outdated] { $node } kennt eine ältere Konfiguration als der Zeuge: der Clusterdienst endet dort.
    [evicted] { $node } ist aus dem Cluster entfernt: der Clusterdienst endet dort.
   *[other] Der Clusterdienst auf { $node } beendet sich.
}
narrate-ends-itself-detail = { $reason ->
    [removed] Die alte { $vmsCount ->
        [one] Kopie von { $vms } wird ausgeschaltet; sie konnte nicht mehr schreiben.
       *[other] Kopie von { $vms } wird jeweils ausgeschaltet; sie konnte nicht mehr schreiben.
    }
   *[other] { $vms } { narrate-vms-were } ausgeschaltet, nicht gesichert.
}
narrate-waits-joining = { $node } wartet mit dem Beitritt: { $votes } von { $total } Stimmen (nötig: { $needed }).
narrate-waits-joining-detail = Er sucht weiter und startet, sobald genug andere antworten.
narrate-joining = { $node } tritt bei: die Clusterdatenbank wird kopiert.
narrate-joined = { $paused ->
    [true] { $node } ist wieder Mitglied und noch angehalten: { $votes } von { $total } Stimmen.
   *[false] { $node } ist wieder aktiv: { $votes } von { $total } Stimmen.
}
narrate-stays = Von selbst zieht nichts zurück: { $vms } { $vmsCount ->
    [one] bleibt
   *[other] bleiben
} auf { $nodes }.

## Server und Clusterdienst

narrate-powered-on = Windows bootet auf { $node }; der Clusterdienst startet mit.
narrate-boots-again = { $node } startet neu: Windows bootet, der Clusterdienst startet mit.
narrate-update-install = { $update } wird auf { $node } installiert.
narrate-update-remove = { $update } wird von { $node } entfernt.
narrate-update-detail = Muss Windows dafür neu starten, wird vorher verschoben, was auf { $node } läuft.
narrate-restarting = { $node } hat sein Speicherabbild geschrieben und bootet wieder.
narrate-shutting-down = Windows auf { $node } fährt herunter; zuerst endet der Clusterdienst.
narrate-powered-off = { $node } ist ausgeschaltet.
narrate-woke = { $node } ist wieder wach.
narrate-service-starts = Der Clusterdienst startet auf { $node }.
narrate-service-looks = { $node } sucht seinen Cluster.
narrate-service-stopping = Der Clusterdienst auf { $node } wird beendet; was ihm gehört, geht zuerst.
narrate-service-stopped = Der Clusterdienst auf { $node } ist beendet; Windows läuft weiter.
narrate-paused = { $vmsCount ->
    [0] { $node } ist angehalten und behält seine Stimme.
   *[other] { $node } ist angehalten und behält seine Stimme und { $vms }.
}
narrate-paused-detail = Nichts Neues kommt auf { $node }, bis er fortgesetzt wird.
narrate-resumed = { $node } ist fortgesetzt und darf wieder Gruppen annehmen.
narrate-resumed-detail = Von selbst zieht nichts um.

## Speicher

narrate-path-lost = { $noticed ->
    [true] { $node } erreicht { $what } nicht.
   *[false] { $node } erreicht { $what } nicht mehr und hat es noch nicht bemerkt.
}
narrate-path-lost-detail = Er merkt es bei der nächsten Erneuerung seiner Reservierungen, spätestens nach 3 s.
narrate-path-lost-maintenance-detail = Im Wartungsmodus ruhen die Prüfungen von { $volumes }: niemand merkt es, und was darauf schreibt, wartet.
narrate-unit-lost = { $unit } ist ausgefallen: kein Knoten erreicht ihre Volumes.
narrate-unit-lost-detail = Deren Besitzer merken es bei der nächsten Erneuerung ihrer Reservierungen, spätestens nach 3 s.
narrate-supply-lost = { $kind ->
    [cooling] { $supply } ist ausgefallen: { $serves } { $servesCount ->
        [one] wird
       *[other] werden
    } heiß.
   *[other] { $supply } ist ausgefallen: kein Strom mehr von dort für { $serves }.
}
narrate-supply-lost-detail = { $kind ->
    [cooling] Bis es zu heiß ist, lässt sich noch alles verschieben oder geordnet herunterfahren.
   *[other] Was auch an einem anderen Stromkreis hängt, läuft weiter.
}
narrate-supply-overheated = Ohne { $supply } ist es zu heiß: { $serves } abgeschaltet.
narrate-repaired = { $node ->
    [none] { $what } arbeitet wieder.
   *[other] { $node } erreicht { $what } wieder.
}
narrate-stay-failed = { $vms } { $vmsCount ->
    [one] bleibt
   *[other] bleiben
} im Fehlerzustand, bis jemand { narrate-vms-them } online schaltet{ $nextMs ->
    [none] .
   *[other] , oder bis { $nextClock }.
}

## Ein virtueller Computer kommt ohne seinen Speicherinhalt wieder

narrate-cold-leaving = { $vms } { $why ->
    [resourceFailure] { $vmsCount ->
        [one] geht per Failover auf { $to };
       *[other] gehen per Failover auf { $to };
    }
   *[other] { $vmsCount ->
        [one] geht auf { $to };
       *[other] gehen auf { $to };
    }
} { $nodes } { $nodesCount ->
    [one] lässt
   *[other] lassen
} zuerst { $volumes } los.
narrate-cold-leaving-detail = { narrate-since } { narrate-well }
narrate-cold-held = { $vms } { $vmsCount ->
    [one] gehört
   *[other] gehören
} jetzt { $nodes }; doch { $nodesCount ->
    [one] dieser Knoten ist angehalten und schaltet nichts online.
   *[other] diese Knoten sind angehalten und schalten nichts online.
}
narrate-cold-held-detail = { $vms } { $vmsCount ->
    [one] kommt
   *[other] kommen
} online, sobald { $nodes } { $nodesCount ->
    [one] fortgesetzt wird.
   *[other] fortgesetzt werden.
}
narrate-cold-mounting = { $why ->
    [nodeFailure] { $nodes } { narrate-nodes-have } { $votes } von { $total } Stimmen und { $nodesCount ->
        [one] übernimmt
       *[other] übernehmen
    } { $volumes }{ $forced ->
        [true] , erzwungen.
       *[false] .
    }
    [resourceFailure] { $nodes } { $nodesCount ->
        [one] übernimmt
       *[other] übernehmen
    } { $volumes } für { $vms }.
   *[other] { $nodes } { $nodesCount ->
        [one] hängt
       *[other] hängen
    } { $volumes } für { $vms } ein.
}
narrate-cold-mounting-detail = { narrate-since } Gestartet wird erst, wenn das Volume eingehängt ist.
narrate-cold-registering = { $nodes } { narrate-nodes-have } { $volumes } und registrier{ narrate-nodes-s } { $vms } bei Hyper-V.
narrate-cold-registering-detail = { narrate-since } Dateien und Einstellungen lagen auf dem Volume, der Speicherinhalt nicht.
narrate-cold-starting = { $nodes } { $nodesCount ->
    [one] startet
   *[other] starten
} { $vms }.
narrate-cold-starting-detail = { narrate-since } { $vmsCount ->
    [one] Online heißt nur, dass er läuft; dann muss sein Gast booten.
   *[other] Online heißt nur, dass sie laufen; dann müssen ihre Gäste booten.
}
narrate-cold-booting = { $why ->
    [nodeFailure] { $nodes } { narrate-nodes-have } übernommen. { $vms } { $vmsCount ->
        [one] bootet
       *[other] booten
    }; { narrate-vms-their } Speicherinhalt ist verloren.
   *[other] { $vms } { $vmsCount ->
        [one] bootet
       *[other] booten
    } auf { $nodes }{ $lost ->
        [true] ; { narrate-vms-their } Speicherinhalt ist verloren.
       *[false] .
    }
}
narrate-cold-booting-detail = { narrate-since } { $behindCount ->
    [0] {""}
    [one] { $behind } folgt.
   *[other] { $behind } folgen.
} { narrate-well }

## Ein virtueller Computer zieht mit seinem Speicherinhalt um

narrate-stopping = { $vms } { $vmsCount ->
    [one] wird beendet.
   *[other] werden beendet.
}
narrate-stopping-detail = { $vmsCount ->
    [one] Sein Speicherinhalt wird nicht gesichert: er bootet neu.
   *[other] Ihr Speicherinhalt wird nicht gesichert: sie booten neu.
}
narrate-saving = { $vms } { narrate-vms-are } eingefroren, während { narrate-vms-their } Speicherinhalt auf { $volumes } geschrieben wird.
narrate-saving-detail = { $percent } % geschrieben. { $way ->
    [moves] Wenn alle { $memory } { $volumesCount ->
        [one] auf dem Volume sind, wechselt { $volumes } den Besitzer.
       *[other] auf ihren Volumes sind, wechseln { $volumes } den Besitzer.
    }
   *[stops] Wenn alle { $memory } geschrieben sind, { narrate-vms-are } { $vms } offline.
}
narrate-parking = { $vms } { narrate-vms-are } gesichert und { $vmsCount ->
    [one] geht
   *[other] gehen
} offline.
narrate-parking-detail = { $vmsCount ->
    [one] Sein Speicherinhalt liegt auf { $volumes }.
   *[other] Ihr Speicherinhalt liegt auf { $volumes }.
}
narrate-handing-over = { $vms } { narrate-vms-are } gesichert; { $volumes } { $volumesCount ->
    [one] geht von { $from } auf { $to } über.
   *[other] gehen von { $from } auf { $to } über.
}
narrate-handing-over-detail = { $vmsCount ->
    [one] Sein Speicherinhalt liegt nur auf { $volumes }.
   *[other] Ihr Speicherinhalt liegt nur auf { $volumes }.
} { $taken ->
    [true] { $to } reserviert und hängt ein; erst dann kann dort gelesen werden.
   *[false] { $from } hängt zuerst aus und gibt frei.
}
narrate-fetching = { $nodes } { $nodesCount ->
    [one] nimmt
   *[other] nehmen
} { $volumes }, um { $vms } wiederherzustellen.
narrate-fetching-detail = { $vmsCount ->
    [one] Dort wurde sein Speicherinhalt gesichert.
   *[other] Dort wurde ihr Speicherinhalt gesichert.
}
narrate-restoring = { $nodes } { $nodesCount ->
    [one] liest
   *[other] lesen
} den Speicherinhalt von { $vms } von { $volumes } zurück.
narrate-restoring-detail = { $percent } % gelesen. { $vmsCount ->
    [one] Der Gast geht weiter, wo er stand; nichts bootet.
   *[other] Die Gäste gehen weiter, wo sie standen; nichts bootet.
}

## Die Benutzer können wieder arbeiten

narrate-again = { $way ->
    [move] { $vms } { $vmsCount ->
        [one] läuft
       *[other] laufen
    } auf { $nodes }, { narrate-vms-their } Speicherinhalt ist wie zuvor
    [online] { $vms } { narrate-vms-are } wieder online, { narrate-vms-their } Speicherinhalt ist wie zuvor
   *[other] { $vms } { $vmsCount ->
        [one] antwortet
       *[other] antworten
    } wieder auf { $nodes }
}{ $stillCount ->
    [0] { $all ->
        [true] ; jetzt laufen alle virtuellen Computer.
       *[false] .
    }
    [one] ; { $still } ist noch nicht zurück.
   *[other] ; { $still } sind noch nicht zurück.
}
narrate-again-detail = { $way ->
    [move] Eingefroren für { $down }: kein Boot, kein Failover.
    [online] { $down } Ausfall.
    [boot] { $down } Ausfall; was in { $vmsCount ->
        [one] seinem
       *[other] ihrem
    } Speicher war, ist verloren.
   *[other] { $down } Ausfall; was in { $vmsCount ->
        [one] seinem
       *[other] ihrem
    } Speicher war, ist noch da.
} { narrate-well }
narrate-application-again = { $application } antwortet in { $vm } wieder.
narrate-application-again-detail = { $down } Ausfall. Der Cluster hat nichts getan: für ihn war { $vm } die ganze Zeit online.

## Ausgefallen, offline, abgelehnt

narrate-resource-failed = { $reason ->
    [volumeNotFound] { $node } findet { $volume } nicht, also fällt { $vm } aus.
    [notRunning] Der Cluster hat bemerkt, dass { $vm } auf { $node } nicht mehr läuft.
    [pendingTimeout] { $volume } hat bis zu PendingTimeout nichts gemeldet, also hat { $node } es beendet.
    [simulated] Ein Ausfall von { $volume } wurde simuliert: für { $node } ist er so gut wie ein echter, und { $vm } ist aus.
    [memory] { $node } hat zu wenig freien Speicher für { $vm }; nötig sind { $memory }.
    [noSpace] { $node } findet auf dem Volume von { $vm } keinen Platz für eine Datei von der Größe des Speichers, { $memory }.
    [virtualNetwork] { $node } hat kein virtuelles Netzwerk des Namens, den { $vm } sucht, und kann ihn nicht starten.
    [fileNotFound] Eine Datei von { $vm } liegt auf einem Datenträger eines anderen Knotens: { $node } kann ihn nicht starten.
    [update] { $node } kann { $vm } nicht starten: was dort installiert ist, lässt es nicht zu.
    [processor] Der Speicher von { $vm } wurde auf Prozessoren eines anderen Herstellers gesichert: { $node } kann ihn nicht zurücklesen.
    [mountFailed] { $node } kann { $volume } nicht einhängen, also fällt { $vm } aus.
    [corrupt] { $node } hat das Dateisystem von { $volume } beschädigt gefunden; { $vm } fällt mit aus.
    [pathLost] { $node } hat bemerkt, dass { $volume } verloren ist; { $vm } fällt mit aus.
    [preempted] { $volume } wurde { $node } weggenommen; { $vm } endet dort.
   *[other] { $vm } ist auf { $node } ausgefallen.
}
narrate-resource-failed-detail = { $does ->
    [restart] Der Cluster versucht es zuerst noch einmal auf { $node }.
   *[retry] Es bleibt beim Fehler bis zum nächsten Versuch.
}
narrate-group-failed = { $vms } { narrate-vms-are } ausgefallen und { $vmsCount ->
    [one] bleibt
   *[other] bleiben
} im Fehlerzustand.
narrate-group-failed-detail = { $cause ->
    [failoversUsedUp] Neustarts und Failover sind aufgebraucht. { narrate-next-try }
    [failoversLeft] Kein anderer Knoten kann übernehmen. { narrate-next-try }
    [restartOnly] Die Neustarts sind aufgebraucht, und mit RestartAction 1 gibt es kein Failover. { narrate-next-try }
   *[doNotRestart] RestartAction 0: der Cluster startet nichts neu, weder hier noch anderswo. Jemand muss es online bringen.
}
narrate-next-try = { $retryAfterMs ->
    [none] RetryPeriodOnFailure steht auf „nie“: jemand muss es online bringen.
   *[other] Der Cluster versucht es nach { $retryAfter } wieder.
}
narrate-offline = { $vm } ist offline, wie befohlen.
narrate-offline-detail = { $saved ->
    [true] Der Speicherinhalt liegt gesichert auf { $volumes }; es bleibt offline, bis es jemand online schaltet.
   *[false] Es bleibt offline, bis es jemand online schaltet.
}
narrate-call-hangs = { $node } wartet auf { $resource }: keine Antwort und kein Ausfall.
narrate-call-hangs-detail = Alles sieht gut aus. Noch { $waits }; dann wird der Prozess beendet, der es hostet{ $alone ->
    [true] {""}, und nur das.
   *[false] {""}, und mit ihm alles, was der Prozess auf { $node } hostet.
}
narrate-call-pending = { $state ->
    [silent] { $resource } kommt auf { $node } online und meldet nichts.
   *[works] { $resource } kommt auf { $node } online, langsam, und meldet, wie weit es ist.
}
narrate-call-pending-detail = { $state ->
    [silent] Noch { $waits }, bis es fertig ist oder bis zu PendingTimeout geschwiegen hat und beendet wird.
   *[works] Solange es meldet, wird darauf gewartet; noch { $waits }.
}
narrate-rhs-ended = { $own ->
    [true] { $node } hat den Prozess beendet, der { $resource } hostete: niemand sonst war darin.
   *[false] { $node } hat den Prozess beendet, der { $resource } hostete, und alles darin fällt aus: { $vms }.
}
narrate-rhs-ended-detail = Ein neuer Prozess tritt an seine Stelle; jede Ressource startet nach ihrer Richtlinie neu, { $resource } in einem eigenen Prozess.
narrate-resource-offline = { $resourcesCount ->
    [one] { $resources } ist offline, wie befohlen.
   *[other] { $resources } sind offline, wie befohlen.
}
narrate-resource-offline-detail = Das bleibt so, wohin { $group } auch geht, bis es jemand online schaltet.
narrate-resource-online = { $resource } ist auf { $node } online; { $offline } { $offlineCount ->
    [one] bleibt
   *[other] bleiben
} offline, bis es jemand ändert.
narrate-move-impossible = { $cause ->
    [nobodyUsable] { $group } wurde nicht verschoben: kein anderer Knoten kann jetzt übernehmen.
   *[other] { $group } wurde nicht verschoben: der gewählte Knoten kann nicht mehr übernehmen.
}

## Im virtuellen Computer

narrate-process-lost = Der Arbeitsprozess von { $vm } auf { $node } ist zu Ende; der Cluster hat es noch nicht bemerkt.
narrate-process-lost-detail = Alle 5 s sieht er nach, ob der virtuelle Computer noch läuft.
narrate-guest-hung = Der Gast von { $vm } hängt, und der Cluster sieht es nicht.
narrate-guest-hung-detail = Für den Cluster ist { $vm } online, also startet er nichts neu.
narrate-guest-crashed = Der Gast von { $vm } ist abgestürzt; er schreibt ein Speicherabbild und bootet von selbst.
narrate-guest-crashed-detail = Der Cluster sieht es nicht: für ihn ist { $vm } online.
narrate-application-failed = { $application } arbeitet in { $vm } nicht mehr, und der Cluster sieht es nicht.
narrate-application-failed-detail = Nichts zieht um: der Cluster überwacht den Server und den virtuellen Computer, nicht das Programm.
narrate-alarm = Alarm: { $application } in { $vm } ist seit { $down } stumm.
narrate-alarm-detail = Nichts zieht um, denn { $vm } ist auf { $node } online. Ein Mensch muss es reparieren.
narrate-responded = Jemand kümmert sich um { $application } in { $vm }, { $down } nach dem Verstummen.
narrate-responded-detail = Der Alarm war seit { $alarm } zu hören. Wie bald ein Mensch antwortet, entscheidet kein Cluster.

## Was auf Volumes liegt

narrate-one-path-lost = { $node } erreicht { $unit } weiter über { $left } von { $of } Pfaden.
narrate-one-path-lost-detail = Dafür sorgt MPIO; der Cluster wurde nicht gefragt und protokolliert nichts.
narrate-taken-away = Jemand außerhalb des Clusters hat { $node } das Volume { $volume } weggenommen; der Knoten hat es noch nicht bemerkt.
narrate-held = { $hasRoom ->
    [true] Auf { $volume } ist wieder Platz; { $vm } bleibt angehalten, bis jemand fortsetzt.
   *[false] Hyper-V hat { $vm } angehalten: { $volume } ist voll.
}
narrate-held-detail = { $hasRoom ->
    [true] Der Speicherinhalt ist noch da.
   *[false] Für den Cluster ist { $vm } { $cluster }: er sieht keinen Fehler und verschiebt nichts.
}
narrate-paused-by-hand = { $vm } ist in Hyper-V angehalten: sein Speicherinhalt ist auf { $node }, und er antwortet niemandem.
narrate-unconnected = { $vm } läuft auf { $node }, und niemand erreicht ihn: dort gibt es kein virtuelles Netzwerk { $network }.
narrate-reset = { $vm } wurde auf { $node } zurückgesetzt und bootet.
narrate-guest-restarts = Windows in { $vm } startet neu.
narrate-nothing-failed = Für den Cluster ist { $vm } { $cluster }: er sieht keinen Fehler und verschiebt nichts.
narrate-snapshot-taken = Ein Snapshot von { $vm } ist erstellt: was ab jetzt geschrieben wird, wächst in einer eigenen Datei.
narrate-snapshot-taken-detail = Auf { $volume } bleiben { $free }. Der Cluster weiß nichts davon.
narrate-snapshot-deleted = Der Snapshot von { $vm } ist gelöscht, und seine Datei ist noch da.
narrate-snapshot-deleted-detail = { $size } warten auf das Zusammenführen, und dazu muss { $vm } aus sein.
narrate-snapshot-applied = { $vm } ist wieder wie bei der Erstellung des Snapshots.
narrate-snapshot-applied-detail = { $lost }, die seither geschrieben wurden, sind weg.
narrate-merging = { $node } führt die AVHD-Dateien von { $vm } zusammen: { $size }.
narrate-merging-detail = Wer { $vm } jetzt startet, bricht es ab, und nichts davon bleibt.
narrate-merge-cancelled = { $vm } wurde gestartet, also ist das Zusammenführen abgebrochen.
narrate-merge-cancelled-detail = { $size } warten weiter. Das nächste Zusammenführen beginnt von vorn.
narrate-merged = Die AVHD-Dateien von { $vm } sind zusammengeführt.
narrate-merged-detail = Auf { $volume } sind { $free } frei, und { $vm } darf online gehen.
narrate-checking = { $node } prüft das Dateisystem von { $volume }, bevor er es einhängt.
narrate-checking-detail = Darauf { $files ->
    [one] liegt eine Datei
   *[other] liegen { $files } Dateien
}; ihre Zahl entscheidet über die Dauer, nicht die Größe des Volumes.
narrate-maintenance = { $volume } ist auf { $node } im Wartungsmodus: die Prüfungen ruhen.
narrate-maintenance-detail = Der Modus endet, wenn { $node } das Volume nicht mehr besitzt.
narrate-damaged = { $maintenance ->
    [true] Das Dateisystem von { $volume } ist beschädigt, und niemand sieht hin: es ist im Wartungsmodus.
   *[false] Das Dateisystem von { $volume } ist beschädigt; der Cluster hat es noch nicht bemerkt.
}
narrate-damaged-detail = { $maintenance ->
    [true] { $node } prüft es wieder, wenn die Wartung vorbei ist.
   *[false] IsAlive sieht alle 60 s nach, ob es noch lesbar ist.
}

## Was getan wurde, als Hauptwort

ui-noun-onePathLoss = Pfadverlust
ui-noun-onePathRestored = Pfadreparatur
ui-noun-reservationLoss = Reservierungsverlust
ui-noun-volumeFull = Volllaufen
ui-noun-spaceFreed = Platzschaffen
ui-noun-volumeDirty = Dirty-Bit
ui-noun-fileSystemDamage = Dateisystemschaden
ui-noun-fileSystemRepaired = Dateisystemreparatur
ui-noun-resourceHang = hängender Aufruf
ui-noun-slowOnline = langsamer Start
ui-noun-silentOnline = stummer Start
ui-noun-onlineRestored = gewohnter Start
ui-noun-resumeVirtualMachine = Fortsetzen
ui-noun-renameVirtualNetwork = Umbenennen des Netzwerks
ui-noun-pauseVirtualMachine = Anhalten
ui-noun-resetVirtualMachine = Zurücksetzen
ui-noun-restartGuest = Neustart des Gastes
ui-noun-turnOffVirtualMachine = Ausschalten in Hyper-V
ui-noun-shutDownGuest = Herunterfahren des Gastes
ui-noun-discardSavedState = Löschen des Zustands
ui-noun-shutDownVirtualMachine = Herunterfahren über den Cluster
ui-noun-startVirtualMachine = Start im Hyper-V-Manager
ui-noun-moveFiles = Verschieben der Dateien
ui-noun-makeHighlyAvailable = Assistenten für hohe Verfügbarkeit
ui-noun-takeSnapshot = Snapshot
ui-noun-applySnapshot = Anwenden eines Snapshots
ui-noun-deleteSnapshot = Löschen eines Snapshots
ui-noun-turnOnMaintenance = Wartungsbeginn
ui-noun-turnOffMaintenance = Wartungsende
ui-noun-enlargeVolume = Vergrößern
ui-noun-fileShareLoss = Freigabeausfall
ui-noun-supplyLoss = Ausfall von Strom oder Kühlung
ui-noun-supplyRestored = Rückkehr von Strom oder Kühlung
ui-noun-fileShareRestored = Freigabereparatur
ui-noun-evictNode = Entfernen
ui-noun-installUpdate = Update
ui-noun-removeUpdate = Entfernen eines Updates
ui-noun-setGroupProperty = Ändern einer Richtlinie
ui-noun-setResourceProperty = Ändern einer Eigenschaft
ui-noun-setClusterProperty = Ändern einer Eigenschaft
ui-noun-setQuorum = Ändern des Quorums
ui-noun-addNode = Hinzufügen
