# cluster.log: die Ansicht; die Zeilen selbst sind auch in einem deutschen Windows englisch

ui-clusterLog-node = Protokoll von
ui-clusterLog-note = Simuliert. Was dieser Knoten bis { $time } getan, gefunden und erfahren hat, in der Form von Windows Server 2008 und in eigenen Worten. Was er nicht wissen konnte, steht nicht darin.
ui-clusterLog-lines = Zeilen von { $node }
ui-clusterLog-none = { $node } hat noch nichts geschrieben.
ui-clusterLog-save = Als Text speichern
