# Worauf das Modell beruht

ui-ledger-title = Worauf das Modell beruht
ui-ledger-note = Jede Regel und jede Vorgabe dieses Simulators: woher sie kommt, und der Test, der zeigt, dass das Modell sie einhält. Eine Annahme sagt nichts über das Produkt. Die Regeln selbst stehen auf Englisch.
ui-ledger-search = Suchen
ui-ledger-search-label = Regeln, Zahlen und Quellen durchsuchen
ui-ledger-statuses = Beruht auf
ui-ledger-count = { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
}
ui-ledger-none = Nichts dergleichen.
ui-ledger-source = Quelle
ui-ledger-test = Gezeigt durch
ledger-column-rule = Regel
ledger-column-status = Beruht auf
ui-ledger-range = { $typical }, von { $min } bis { $max }

ledger-status-sourced = Quelle
ledger-status-assumption = Annahme
ledger-status-simplified = vereinfacht
ledger-status-notModelled = nicht modelliert

ledger-status-sourced-help = Microsoft oder jemand, der das Produkt gesehen hat, hat es veröffentlicht.
ledger-status-assumption-help = Unsere Wahl, weil sich nichts fand; sie sagt nichts über das Produkt.
ledger-status-simplified-help = Im Produkt bekanntlich reicher und hier vereinfacht.
ledger-status-notModelled-help = Gibt es hier gar nicht.

ledger-chapter-membership = Takte und Mitgliedschaft
ledger-chapter-quorum = Quorum
ledger-chapter-witness = Zeuge
ledger-chapter-nodes = Knoten, die kommen und gehen
ledger-chapter-storage = Speicher
ledger-chapter-groups = Dienste und Anwendungen
ledger-chapter-virtualMachines = Virtuelle Computer
ledger-chapter-log = Ereignisprotokoll
ledger-chapter-figures = Zahlen
ledger-chapter-invariants = Was nie sein darf
ledger-chapter-leftOut = Vereinfacht und nicht modelliert
