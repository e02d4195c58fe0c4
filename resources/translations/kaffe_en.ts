<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nb_NO">
<context>
    <name>ActionSheet</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>AdminBreaks</name>
    <message>
        <source>Friminutt</source>
        <translation>Breaks</translation>
    </message>
    <message>
        <source>Nytt friminutt</source>
        <translation>New break</translation>
    </message>
    <message>
        <source>Ingen ennå. Friminuttene vises som bånd i dagens søyler.</source>
        <translation>None yet. Breaks are shown as bands behind the bars of the day.</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Kopier til man–fre</source>
        <translation>Copy to Mon–Fri</translation>
    </message>
    <message>
        <source>Slett</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>AdminChoice</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AdminEditorForm</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Legg til</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Slett</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Vis i menyen</source>
        <translation>Show in the menu</translation>
    </message>
    <message>
        <source>Skjul fra menyen</source>
        <translation>Hide from menu</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>AdminHidden</name>
    <message>
        <source>Skjult</source>
        <translation>Hidden</translation>
    </message>
</context>
<context>
    <name>AdminMenu</name>
    <message>
        <source>Meny</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Tilvalg</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Ny vare</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Ny kategori</source>
        <translation>New category</translation>
    </message>
    <message>
        <source>Trykk på en vare for å endre den</source>
        <translation>Tap an item to change it</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Det forsvinner fra menyen. Bestillinger som er tatt, beholder det.</source>
        <translation>It goes from the menu. Orders that were taken keep it.</translation>
    </message>
    <message>
        <source>Bare en tom kategori kan slettes.</source>
        <translation>Only an empty category can be deleted.</translation>
    </message>
</context>
<context>
    <name>AdminMenuFields</name>
    <message>
        <source>Kopp</source>
        <translation>Cup</translation>
    </message>
    <message>
        <source>Glass</source>
        <translation>Glass</translation>
    </message>
    <message>
        <source>Bakst</source>
        <translation>Pastry</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>Kurv</source>
        <translation>Basket</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pris i kroner</source>
        <translation>Price in kroner</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Ikon</source>
        <translation>Icon</translation>
    </message>
    <message>
        <source>Lages på kjøkkenet</source>
        <translation>Made in the kitchen</translation>
    </message>
    <message>
        <source>Tilvalg som gjelder</source>
        <translation>Options that apply</translation>
    </message>
    <message>
        <source>Tilvalg for alle i %1</source>
        <translation>Options for all in %1</translation>
    </message>
    <message>
        <source>Lages ikke: rett til Ferdig</source>
        <translation>Not made: straight to Ready</translation>
    </message>
</context>
<context>
    <name>AdminMenuRow</name>
    <message>
        <source>Flytt %1</source>
        <translation>Move %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>AdminMessage</name>
    <message>
        <source>Åpent eller stengt</source>
        <translation>Open or closed</translation>
    </message>
    <message>
        <source>Åpent</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Stengt</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Melding på tavla</source>
        <translation>Message on the board</translation>
    </message>
    <message>
        <source>Vises</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Vises ikke</source>
        <translation>Not shown</translation>
    </message>
    <message>
        <source>Endre %1</source>
        <translation>Change %1</translation>
    </message>
    <message>
        <source>Ny melding</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>Endre melding</source>
        <translation>Change the message</translation>
    </message>
    <message>
        <source>Slik ser tavla ut nå</source>
        <translation>The board right now</translation>
    </message>
    <message>
        <source>Tittel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Linje under numrene</source>
        <translation>Line below the numbers</translation>
    </message>
    <message>
        <source>Åpent: meldingen ligger under Kø og Lages nå. Ferdige nummer vises alltid. Stengt: meldingen fyller hele tavla.</source>
        <translation>Open: the message lies below Queue and Making now. Ready numbers are always shown. Closed: the message fills the whole board.</translation>
    </message>
    <message>
        <source>Slett</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Slette meldingen?</source>
        <translation>Delete the message?</translation>
    </message>
    <message>
        <source>Ja, slett</source>
        <translation>Yes, delete</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>AdminOptionFields</name>
    <message>
        <source>Petrol</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Brun</source>
        <translation>Brown</translation>
    </message>
    <message>
        <source>Bær</source>
        <translation>Berry</translation>
    </message>
    <message>
        <source>Oliven</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Fiolett</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Marine</source>
        <translation>Navy</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rust</translation>
    </message>
    <message>
        <source>Skifer</source>
        <translation>Slate</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Gjesten kan velge</source>
        <translation>Guest can choose</translation>
    </message>
    <message>
        <source>Ett</source>
        <translation>One</translation>
    </message>
    <message>
        <source>Flere</source>
        <translation>Several</translation>
    </message>
    <message>
        <source>Farge på merkelappen</source>
        <translation>Label colour</translation>
    </message>
</context>
<context>
    <name>AdminOptionGroup</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Skjult</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>Flytt %1</source>
        <translation>Move %1</translation>
    </message>
</context>
<context>
    <name>AdminOptionValues</name>
    <message>
        <source>Valg</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Flytt %1</source>
        <translation>Move %1</translation>
    </message>
    <message>
        <source>%1, %2, standard</source>
        <translation>%1, %2, default</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Default</translation>
    </message>
</context>
<context>
    <name>AdminOptions</name>
    <message>
        <source>Til menyen</source>
        <translation>To the menu</translation>
    </message>
    <message>
        <source>Tilvalg</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Nytt tilvalg</source>
        <translation>New option group</translation>
    </message>
    <message>
        <source>Trykk på et tilvalg for å endre det</source>
        <translation>Tap an option group to change it</translation>
    </message>
    <message>
        <source>Nytt valg</source>
        <translation>New choice</translation>
    </message>
    <message>
        <source>Det forsvinner fra menyen. Bestillinger som er tatt, beholder det.</source>
        <translation>It goes from the menu. Orders that were taken keep it.</translation>
    </message>
    <message>
        <source>Alle valgene forsvinner også. Bestillinger som er tatt, beholder dem.</source>
        <translation>All its choices go too. Orders that were taken keep them.</translation>
    </message>
</context>
<context>
    <name>AdminOrders</name>
    <message>
        <source>Tilbake</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Bestillinger</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Slettet</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Ingen bestilling har det nummeret</source>
        <translation>No order has that number</translation>
    </message>
    <message>
        <source>Ingen bestillinger ennå</source>
        <translation>No orders yet</translation>
    </message>
    <message>
        <source>Kall opp igjen</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Litt til</source>
        <translation>A little longer</translation>
    </message>
    <message>
        <source>Hva skjedde?</source>
        <translation>What happened?</translation>
    </message>
    <message>
        <source>Hva skjedde med %1?</source>
        <translation>What happened to %1?</translation>
    </message>
    <message>
        <source>Velg en bestilling, eller skriv nummeret.</source>
        <translation>Choose an order, or type its number.</translation>
    </message>
    <message>
        <source>Ingen kontakt med huben: det er ukjent hva som skjedde.</source>
        <translation>No contact with the hub: what happened is not known.</translation>
    </message>
    <message>
        <source>%1 (angret)</source>
        <translation>%1 (undone)</translation>
    </message>
</context>
<context>
    <name>AdminRail</name>
    <message>
        <source>%1 · lås</source>
        <translation>%1 · lock</translation>
    </message>
</context>
<context>
    <name>AdminRemoval</name>
    <message>
        <source>Slette %1?</source>
        <translation>Delete %1?</translation>
    </message>
    <message>
        <source>Ja, slett</source>
        <translation>Yes, delete</translation>
    </message>
</context>
<context>
    <name>AdminSale</name>
    <message>
        <source>Selges</source>
        <translation>On sale</translation>
    </message>
    <message>
        <source>Utsolgt</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AdminStaff</name>
    <message>
        <source>Ansatte</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Ny ansatt</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>%1 (deg)</source>
        <translation>%1 (you)</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Velg PIN</source>
        <translation>Choose a PIN</translation>
    </message>
    <message>
        <source>Ny PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>Den nye taster selv sin PIN, så ingen andre vet den.</source>
        <translation>The new person types the PIN, so that nobody else knows it.</translation>
    </message>
    <message>
        <source>Hver ansatt har sin egen PIN. Det den ansatte gjør her, står med navn.</source>
        <translation>Everybody has a PIN of their own. What is done here is kept with the name.</translation>
    </message>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Fjerne %1?</source>
        <translation>Remove %1?</translation>
    </message>
    <message>
        <source>PIN-en slutter å virke. Det som er gjort, står fortsatt med navnet.</source>
        <translation>The PIN stops working. What was done is still kept with the name.</translation>
    </message>
    <message>
        <source>Ja, fjern</source>
        <translation>Yes, remove</translation>
    </message>
    <message>
        <source>Den siste kan ikke fjernes.</source>
        <translation>The last one cannot be removed.</translation>
    </message>
</context>
<context>
    <name>AdminToday</name>
    <message>
        <source>Alle utlevert</source>
        <translation>All handed out</translation>
    </message>
    <message>
        <source>Velg dag</source>
        <translation>Choose day</translation>
    </message>
    <message>
        <source>Last ned</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Vis alle bestillingene</source>
        <translation>Show all the orders</translation>
    </message>
    <message>
        <source>Bestillinger per kvarter</source>
        <translation>Orders per quarter hour</translation>
    </message>
    <message>
        <source>friminutt</source>
        <translation>break</translation>
    </message>
    <message>
        <source>Ingen bestillinger ennå</source>
        <translation>No orders yet</translation>
    </message>
    <message>
        <source>Last ned %1</source>
        <translation>Download %1</translation>
    </message>
    <message>
        <source>Regneark (CSV)</source>
        <translation>Spreadsheet (CSV)</translation>
    </message>
    <message>
        <source>En side til utskrift (PDF)</source>
        <translation>One page to print (PDF)</translation>
    </message>
    <message>
        <source>Sette alle bestillinger som utlevert?</source>
        <translation>Mark all orders as handed out?</translation>
    </message>
    <message>
        <source>1 bestilling forsvinner fra kjøkkenet og tavla. Du kan angre etterpå.</source>
        <translation>1 order disappears from the kitchen and the board. You can undo afterwards.</translation>
    </message>
    <message>
        <source>%1 bestillinger forsvinner fra kjøkkenet og tavla. Du kan angre etterpå.</source>
        <translation>%1 orders disappear from the kitchen and the board. You can undo afterwards.</translation>
    </message>
    <message>
        <source>Ja, den ene</source>
        <translation>Yes, that one</translation>
    </message>
    <message>
        <source>Ja, alle %1</source>
        <translation>Yes, all %1</translation>
    </message>
    <message>
        <source>Ingenting er solgt ennå</source>
        <translation>Nothing sold yet</translation>
    </message>
</context>
<context>
    <name>AdminValueFields</name>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Prosent av prisen</source>
        <translation>Per cent of the price</translation>
    </message>
    <message>
        <source>Tillegg i kroner</source>
        <translation>Kroner to add</translation>
    </message>
    <message>
        <source>Regnes i</source>
        <translation>Counted in</translation>
    </message>
    <message>
        <source>Kroner</source>
        <translation>Kroner</translation>
    </message>
    <message>
        <source>Prosent</source>
        <translation>Per cent</translation>
    </message>
    <message>
        <source>Standard: gjesten får det uten å be om det</source>
        <translation>Default: the guest gets it without asking</translation>
    </message>
    <message>
        <source>Ikke standard: gjesten må be om det</source>
        <translation>Not default: guests must ask for it</translation>
    </message>
</context>
<context>
    <name>AdminView</name>
    <message>
        <source>Meny</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Melding</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Friminutt</source>
        <translation>Breaks</translation>
    </message>
    <message>
        <source>Ansatte</source>
        <translation>Staff</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>%1: mindre</source>
        <translation>%1: less</translation>
    </message>
    <message>
        <source>%1: mer</source>
        <translation>%1: more</translation>
    </message>
</context>
<context>
    <name>BestSellers</name>
    <message>
        <source>Mest solgt</source>
        <translation>Best sellers</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Kaffe – tavle</source>
        <translation>Kaffe – board</translation>
    </message>
    <message>
        <source>For liten for {wanted} m – les til {reads} m</source>
        <translation>Too small for {wanted} m – reads to {reads} m</translation>
    </message>
</context>
<context>
    <name>BoardPreview</name>
    <message>
        <source>Slik ser tavla ut nå</source>
        <translation>The board right now</translation>
    </message>
</context>
<context>
    <name>BoardStrip</name>
    <message>
        <source>Kaffe</source>
        <translation>Kaffe</translation>
    </message>
    <message>
        <source>Oppdaterer …</source>
        <translation>Updating …</translation>
    </message>
</context>
<context>
    <name>BoardTile</name>
    <message>
        <source>%1, hent nå</source>
        <translation>%1, pick up now</translation>
    </message>
    <message>
        <source>litt til</source>
        <translation>a little longer</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Ingen i kø</source>
        <translation>No one in the queue</translation>
    </message>
    <message>
        <source>Ingen lages nå</source>
        <translation>Nothing being made</translation>
    </message>
    <message>
        <source>Hent i disken</source>
        <translation>Pick up at the counter</translation>
    </message>
</context>
<context>
    <name>BreakEditor</name>
    <message>
        <source>friminuttene</source>
        <translation>the breaks</translation>
    </message>
    <message>
        <source>Friminuttene ble ikke lagret</source>
        <translation>The breaks were not saved</translation>
    </message>
    <message>
        <source>Slutten må være etter begynnelsen</source>
        <translation>The end must come after the beginning</translation>
    </message>
    <message>
        <source>Mandag</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Tirsdag</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Onsdag</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Torsdag</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Fredag</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Lørdag</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Søndag</source>
        <translation>Sunday</translation>
    </message>
</context>
<context>
    <name>CalledNumbers</name>
    <message>
        <source>%1 – kom til disken</source>
        <translation>%1 – please come to the counter</translation>
    </message>
    <message>
        <source>– kom til disken</source>
        <translation>– please come to the counter</translation>
    </message>
</context>
<context>
    <name>Cart</name>
    <message>
        <source>Linje {letter} slettet</source>
        <translation>Line {letter} deleted</translation>
    </message>
    <message>
        <source>Bestillingen ble ikke sendt</source>
        <translation>The order was not sent</translation>
    </message>
    <message>
        <source>{name} er utsolgt</source>
        <translation>{name} is sold out</translation>
    </message>
    <message>
        <source>{count} kom ikke tilbake i bestillingen</source>
        <translation>{count} did not come back into the order</translation>
    </message>
    <message>
        <source>Menyen er endret, eller bestillingen er full · Se over linjene</source>
        <translation>The menu has changed, or the order is full · Check the lines</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Den sendes igjen av seg selv når huben svarer</source>
        <translation>It is sent again by itself when the hub answers</translation>
    </message>
    <message>
        <source>Bestillingen venter på huben</source>
        <translation>The order is waiting for the hub</translation>
    </message>
</context>
<context>
    <name>ClosedBoard</name>
    <message>
        <source>Kaffe</source>
        <translation>Kaffe</translation>
    </message>
    <message>
        <source>Stengt</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Velkommen tilbake</source>
        <translation>Welcome back</translation>
    </message>
    <message>
        <source>Ikke hentet:</source>
        <translation>Not collected:</translation>
    </message>
    <message>
        <source>– spør på kontoret</source>
        <translation>– ask at the office</translation>
    </message>
</context>
<context>
    <name>ClosedPanel</name>
    <message>
        <source>Det er stengt</source>
        <translation>We are closed</translation>
    </message>
    <message>
        <source>Åpne</source>
        <translation>Open up</translation>
    </message>
    <message>
        <source>Endre melding</source>
        <translation>Change the message</translation>
    </message>
</context>
<context>
    <name>CodeCells</name>
    <message>
        <source>Feil kode</source>
        <translation>Wrong code</translation>
    </message>
    <message>
        <source>%1 av %2 sifre</source>
        <translation>%1 of %2 digits</translation>
    </message>
</context>
<context>
    <name>CompactLine</name>
    <message>
        <source>Linje %1, %2, %3</source>
        <translation>Line %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ConnectionCell</name>
    <message>
        <source>Uten nett</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Kobler til …</source>
        <translation>Connecting …</translation>
    </message>
    <message>
        <source>Tilkoblet</source>
        <translation>Connected</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>dddd d. MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>d. MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd d. MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>DayChooser</name>
    <message>
        <source>Velg dag</source>
        <translation>Choose day</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Dagen før</source>
        <translation>The day before</translation>
    </message>
    <message>
        <source>Dagen etter</source>
        <translation>The day after</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Måneden før</source>
        <translation>The month before</translation>
    </message>
    <message>
        <source>Måneden etter</source>
        <translation>The month after</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Flytt</source>
        <translation>Move</translation>
    </message>
</context>
<context>
    <name>EmptyOrder</name>
    <message>
        <source>Klar for neste gjest</source>
        <translation>Ready for the next guest</translation>
    </message>
    <message>
        <source>Trykk på en vare i menyen</source>
        <translation>Tap an item in the menu</translation>
    </message>
    <message>
        <source>Forrige nummer</source>
        <translation>Previous number</translation>
    </message>
</context>
<context>
    <name>FrontDesk</name>
    <message>
        <source>Ingen kontakt med huben på %1</source>
        <translation>No contact with the hub at %1</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Kaffe – komponenter</source>
        <translation>Kaffe – components</translation>
    </message>
    <message>
        <source>%1 px/mm · 20 mm = %2 px · 12 mm = %3 px</source>
        <translation>%1 px/mm · 20 mm = %2 px · 12 mm = %3 px</translation>
    </message>
</context>
<context>
    <name>GalleryButtons</name>
    <message>
        <source>Tilstander – én farge, ett ikon, ett ord</source>
        <translation>States – one colour, one icon, one word</translation>
    </message>
    <message>
        <source>Hovedknapp (20 mm)</source>
        <translation>Main button (20 mm)</translation>
    </message>
    <message>
        <source>vanlig</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>trykket</source>
        <translation>pressed</translation>
    </message>
    <message>
        <source>av</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Send bestilling</source>
        <translation>Send order</translation>
    </message>
    <message>
        <source>Ingen varer ennå</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>Knapper (12 mm)</source>
        <translation>Buttons (12 mm)</translation>
    </message>
    <message>
        <source>Ny vare</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>fokus</source>
        <translation>focus</translation>
    </message>
    <message>
        <source>slett</source>
        <translation>delete</translation>
    </message>
    <message>
        <source>Slett</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>angre – alltid nederst til høyre</source>
        <translation>undo – always bottom right</translation>
    </message>
    <message>
        <source>ingenting å angre</source>
        <translation>nothing to undo</translation>
    </message>
    <message>
        <source>Varetast (20 mm)</source>
        <translation>Menu tile (20 mm)</translation>
    </message>
    <message>
        <source>i kurven</source>
        <translation>in the order</translation>
    </message>
    <message>
        <source>valgt linje</source>
        <translation>selected line</translation>
    </message>
    <message>
        <source>utsolgt</source>
        <translation>sold out</translation>
    </message>
    <message>
        <source>Tilvalgsknapp (12 mm)</source>
        <translation>Option (12 mm)</translation>
    </message>
    <message>
        <source>valgt</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>antall</source>
        <translation>count</translation>
    </message>
    <message>
        <source>1 er minst</source>
        <translation>1 is the least</translation>
    </message>
    <message>
        <source>slett linje</source>
        <translation>delete line</translation>
    </message>
    <message>
        <source>Slett linje</source>
        <translation>Delete line</translation>
    </message>
    <message>
        <source>mangler info</source>
        <translation>missing info</translation>
    </message>
    <message>
        <source>Mangler info</source>
        <translation>Missing info</translation>
    </message>
    <message>
        <source>på</source>
        <translation>on</translation>
    </message>
</context>
<context>
    <name>GalleryForms</name>
    <message>
        <source>Felt, bryter og segment</source>
        <translation>Field, switch and segment</translation>
    </message>
    <message>
        <source>vanlig</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>fokus</source>
        <translation>focus</translation>
    </message>
    <message>
        <source>av</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Pris i kroner</source>
        <translation>Price in kroner</translation>
    </message>
    <message>
        <source>Prisen mangler</source>
        <translation>The price is missing</translation>
    </message>
    <message>
        <source>Selges</source>
        <translation>On sale</translation>
    </message>
    <message>
        <source>Utsolgt</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>Av</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Ett</source>
        <translation>One</translation>
    </message>
    <message>
        <source>Flere</source>
        <translation>Several</translation>
    </message>
    <message>
        <source>PIN og kode</source>
        <translation>PIN and code</translation>
    </message>
    <message>
        <source>trykket</source>
        <translation>pressed</translation>
    </message>
    <message>
        <source>kode, siste felt aktivt</source>
        <translation>code, last cell active</translation>
    </message>
    <message>
        <source>PIN, to av fire</source>
        <translation>PIN, two of four</translation>
    </message>
    <message>
        <source>feil PIN</source>
        <translation>wrong PIN</translation>
    </message>
    <message>
        <source>Valg av én og rekkefølge</source>
        <translation>Choice of one and order</translation>
    </message>
    <message>
        <source>beløp</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>flytt rad</source>
        <translation>move a row</translation>
    </message>
    <message>
        <source>flyttet %1</source>
        <translation>moved %1</translation>
    </message>
    <message>
        <source>Søyler – bånd for friminutt, høyeste mørkest</source>
        <translation>Bars – a band for breaks, the highest is darkest</translation>
    </message>
    <message>
        <source>Bestillinger per kvarter</source>
        <translation>Orders per quarter hour</translation>
    </message>
    <message>
        <source>Ingen bestillinger ennå</source>
        <translation>No orders yet</translation>
    </message>
    <message>
        <source>Talltastatur</source>
        <translation>Number pad</translation>
    </message>
</context>
<context>
    <name>GalleryOrders</name>
    <message>
        <source>Bestillingslinje</source>
        <translation>Order line</translation>
    </message>
    <message>
        <source>i to kolonner</source>
        <translation>in two columns</translation>
    </message>
    <message>
        <source>Merkelapper – åtte farger; omriss er standardvalg</source>
        <translation>Labels – eight colours; outline is the default</translation>
    </message>
    <message>
        <source>Ferdig-tall (20 mm)</source>
        <translation>Ready number (20 mm)</translation>
    </message>
    <message>
        <source>vanlig</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>navn</source>
        <translation>name</translation>
    </message>
    <message>
        <source>ikke hentet</source>
        <translation>not collected</translation>
    </message>
    <message>
        <source>trykket</source>
        <translation>pressed</translation>
    </message>
    <message>
        <source>gammel</source>
        <translation>stale</translation>
    </message>
    <message>
        <source>fokus</source>
        <translation>focus</translation>
    </message>
    <message>
        <source>Tilstandsknapper – farge og ikon for dit de fører</source>
        <translation>State buttons – colour and icon of where they lead</translation>
    </message>
    <message>
        <source>eldst i køen</source>
        <translation>oldest in the queue</translation>
    </message>
    <message>
        <source>resten</source>
        <translation>the rest</translation>
    </message>
    <message>
        <source>eldst</source>
        <translation>oldest</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Ferdig</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Ventetid – farge, ikon og minutter</source>
        <translation>Waiting time – colour, icon and minutes</translation>
    </message>
    <message>
        <source>under 4 min</source>
        <translation>under 4 min</translation>
    </message>
    <message>
        <source>4–7 min</source>
        <translation>4–7 min</translation>
    </message>
    <message>
        <source>8 min og mer</source>
        <translation>8 min and more</translation>
    </message>
    <message>
        <source>ny, 5 s</source>
        <translation>new, 5 s</translation>
    </message>
    <message>
        <source>antall</source>
        <translation>count</translation>
    </message>
    <message>
        <source>linje</source>
        <translation>line</translation>
    </message>
    <message>
        <source>Varsel – bare når noe gikk galt</source>
        <translation>Notice – only when something went wrong</translation>
    </message>
    <message>
        <source>feil med handling – blir til noen svarer</source>
        <translation>error with an action – stays until answered</translation>
    </message>
    <message>
        <source>134 ble ikke utlevert</source>
        <translation>134 was not handed out</translation>
    </message>
    <message>
        <source>Huben svarte ikke</source>
        <translation>The hub did not answer</translation>
    </message>
    <message>
        <source>Prøv igjen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>til opplysning – borte etter 6 s</source>
        <translation>for information – gone after 6 s</translation>
    </message>
    <message>
        <source>133 er alt utlevert</source>
        <translation>133 is already handed out</translation>
    </message>
    <message>
        <source>Kasse 2 var først</source>
        <translation>Till 2 was first</translation>
    </message>
</context>
<context>
    <name>HeroWords</name>
    <message>
        <source>Hent nå</source>
        <translation>Pick up now</translation>
    </message>
    <message>
        <source>Nettopp
ferdig</source>
        <translation>Just
ready</translation>
    </message>
</context>
<context>
    <name>ItemSheet</name>
    <message>
        <source>Utsolgt nå</source>
        <translation>Sold out now</translation>
    </message>
    <message>
        <source>Utsolgt i dag</source>
        <translation>Sold out today</translation>
    </message>
    <message>
        <source>Selges igjen</source>
        <translation>On sale again</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Stor bokstav</source>
        <translation>Capital letter</translation>
    </message>
    <message>
        <source>Slett tegn</source>
        <translation>Delete character</translation>
    </message>
    <message>
        <source>abc</source>
        <translation>abc</translation>
    </message>
    <message>
        <source>123</source>
        <translation>123</translation>
    </message>
    <message>
        <source>mellomrom</source>
        <translation>space</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Kitchen</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Ingen i kø</source>
        <translation>No one in the queue</translation>
    </message>
    <message>
        <source>%1 til i køen: %2</source>
        <translation>%1 more in the queue: %2</translation>
    </message>
    <message>
        <source>Ferdig</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Ingen lages nå</source>
        <translation>Nothing being made</translation>
    </message>
    <message>
        <source>%1 til lages nå: %2</source>
        <translation>%1 more being made: %2</translation>
    </message>
</context>
<context>
    <name>KitchenBar</name>
    <message>
        <source>Igjen
å lage</source>
        <translation>Left to
make</translation>
    </message>
    <message>
        <source>+ %1 andre</source>
        <translation>+ %1 more</translation>
    </message>
    <message>
        <source>Oops – angre</source>
        <translation>Oops – undo</translation>
    </message>
</context>
<context>
    <name>KitchenLane</name>
    <message>
        <source>Eldste først</source>
        <translation>Oldest first</translation>
    </message>
    <message>
        <source>Til de eldste</source>
        <translation>To the oldest</translation>
    </message>
    <message>
        <source>Henter bestillinger …</source>
        <translation>Fetching orders …</translation>
    </message>
</context>
<context>
    <name>KitchenQuestion</name>
    <message>
        <source>%1, spør kassa</source>
        <translation>%1, ask the till</translation>
    </message>
    <message>
        <source>Spør kassa</source>
        <translation>Ask the till</translation>
    </message>
    <message>
        <source>Lukk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1 · svaret kommer på billetten</source>
        <translation>%1 · the answer comes on the ticket</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Slett linje %1</source>
        <translation>Delete line %1</translation>
    </message>
    <message>
        <source>Ingen tilvalg</source>
        <translation>No options</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Kaffe – %1</source>
        <translation>Kaffe – %1</translation>
    </message>
    <message>
        <source>Bestilling</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Kjøkken</source>
        <translation>Kitchen</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Stenge for nye bestillinger?</source>
        <translation>Close for new orders?</translation>
    </message>
    <message>
        <source>Åpne for bestillinger?</source>
        <translation>Open for orders?</translation>
    </message>
    <message>
        <source>Kassa og tavla åpner med en gang.</source>
        <translation>The till and the board open at once.</translation>
    </message>
    <message>
        <source>Det som er bestilt, kan fortsatt lages og leveres ut.</source>
        <translation>What has been ordered can still be made and handed out.</translation>
    </message>
    <message>
        <source>Tavla viser at det er stengt.</source>
        <translation>The board shows that it is closed.</translation>
    </message>
    <message>
        <source>Ja, steng</source>
        <translation>Yes, close</translation>
    </message>
    <message>
        <source>Ja, åpne</source>
        <translation>Yes, open</translation>
    </message>
</context>
<context>
    <name>MenuBlank</name>
    <message>
        <source>Ingen varer i menyen ennå</source>
        <translation>No items in the menu yet</translation>
    </message>
    <message>
        <source>Henter meny …</source>
        <translation>Fetching the menu …</translation>
    </message>
</context>
<context>
    <name>MenuEditor</name>
    <message>
        <source>{name} ble ikke flyttet</source>
        <translation>{name} was not moved</translation>
    </message>
</context>
<context>
    <name>MenuForms</name>
    <message>
        <source>{name} ble ikke lagt til</source>
        <translation>{name} was not added</translation>
    </message>
    <message>
        <source>Den</source>
        <translation>It</translation>
    </message>
    <message>
        <source>{name} ble ikke slettet</source>
        <translation>{name} was not deleted</translation>
    </message>
    <message>
        <source>{name} ble ikke lagret</source>
        <translation>{name} was not saved</translation>
    </message>
    <message>
        <source>En annen slettet {name}</source>
        <translation>Somebody else deleted {name}</translation>
    </message>
</context>
<context>
    <name>MenuTile</name>
    <message>
        <source>%1, utsolgt</source>
        <translation>%1, sold out</translation>
    </message>
    <message>
        <source>%1, %2, %3 i bestillingen</source>
        <translation>%1, %2, %3 in the order</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Utsolgt</source>
        <translation>Sold out</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>linjen</source>
        <translation>the line</translation>
    </message>
    <message>
        <source>Linjen ble ikke lagret</source>
        <translation>The line was not saved</translation>
    </message>
    <message>
        <source>Linjen er for lang</source>
        <translation>The line is too long</translation>
    </message>
    <message>
        <source>Meldingen ble ikke valgt</source>
        <translation>The message was not chosen</translation>
    </message>
    <message>
        <source>Meldingen vises ikke</source>
        <translation>The message is not shown</translation>
    </message>
    <message>
        <source>Meldingen vises fortsatt</source>
        <translation>The message is still shown</translation>
    </message>
    <message>
        <source>Ny melding</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>Det ble ingen ny melding</source>
        <translation>There is no new message</translation>
    </message>
    <message>
        <source>Meldingen ble ikke slettet</source>
        <translation>The message was not deleted</translation>
    </message>
    <message>
        <source>tittelen</source>
        <translation>the title</translation>
    </message>
    <message>
        <source>teksten</source>
        <translation>the text</translation>
    </message>
    <message>
        <source>Meldingen ble ikke lagret</source>
        <translation>The message was not saved</translation>
    </message>
    <message>
        <source>Meldingen trenger en tittel</source>
        <translation>The message needs a title</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Ekstra varm</source>
        <translation>Extra hot</translation>
    </message>
    <message>
        <source>Lite skum</source>
        <translation>Little foam</translation>
    </message>
    <message>
        <source>Uten lokk</source>
        <translation>No lid</translation>
    </message>
    <message>
        <source>Allergi</source>
        <translation>Allergy</translation>
    </message>
    <message>
        <source>Hentes senere</source>
        <translation>Picked up later</translation>
    </message>
    <message>
        <source>Ansatt</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Navn på gjesten</source>
        <translation>Guest&apos;s name</translation>
    </message>
    <message>
        <source>Notat til kjøkkenet</source>
        <translation>Note to the kitchen</translation>
    </message>
</context>
<context>
    <name>NothingReady</name>
    <message>
        <source>Ingen ferdige akkurat nå</source>
        <translation>Nothing ready right now</translation>
    </message>
</context>
<context>
    <name>NumberSheet</name>
    <message>
        <source>Kall opp igjen</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Litt til (tilbake til Lages nå)</source>
        <translation>A little longer (back to Making now)</translation>
    </message>
    <message>
        <source>Vis innhold</source>
        <translation>Show content</translation>
    </message>
</context>
<context>
    <name>NumberTile</name>
    <message>
        <source>%1, %2, trykk for utlevert</source>
        <translation>%1, %2, tap when handed out</translation>
    </message>
</context>
<context>
    <name>OfflineCard</name>
    <message>
        <source>%1 venter på sending</source>
        <translation>%1 waiting to be sent</translation>
    </message>
    <message>
        <source>Trykk for å se feilen.</source>
        <translation>Tap to see what is wrong.</translation>
    </message>
    <message>
        <source>Ta imot som vanlig og rop opp nummeret selv.</source>
        <translation>Take orders as usual and call the numbers yourself.</translation>
    </message>
    <message>
        <source>%1 er ikke sendt</source>
        <translation>%1 not sent</translation>
    </message>
</context>
<context>
    <name>Oops</name>
    <message>
        <source>{what} til {state}</source>
        <translation>{what} to {state}</translation>
    </message>
    <message>
        <source>Angre: {what}</source>
        <translation>Undo: {what}</translation>
    </message>
    <message>
        <source>Oops</source>
        <translation>Oops</translation>
    </message>
    <message>
        <source>Det er for sent å angre</source>
        <translation>It is too late to undo</translation>
    </message>
    <message>
        <source>Angret ikke: {act}</source>
        <translation>Not undone: {act}</translation>
    </message>
    <message>
        <source>{number} sendt</source>
        <translation>{number} sent</translation>
    </message>
    <message>
        <source>{number} slettet</source>
        <translation>{number} deleted</translation>
    </message>
    <message>
        <source>{count} bestillinger</source>
        <translation>{count} orders</translation>
    </message>
</context>
<context>
    <name>OopsButton</name>
    <message>
        <source>Oops</source>
        <translation>Oops</translation>
    </message>
    <message>
        <source>Angre: %1</source>
        <translation>Undo: %1</translation>
    </message>
</context>
<context>
    <name>OptionButton</name>
    <message>
        <source>Utsolgt</source>
        <translation>Sold out</translation>
    </message>
</context>
<context>
    <name>OptionEditor</name>
    <message>
        <source>{name} er fortsatt utsolgt</source>
        <translation>{name} is still sold out</translation>
    </message>
    <message>
        <source>{name} selges fortsatt</source>
        <translation>{name} is still on sale</translation>
    </message>
    <message>
        <source>{name} ble ikke flyttet</source>
        <translation>{name} was not moved</translation>
    </message>
</context>
<context>
    <name>OptionGroup</name>
    <message>
        <source>velg</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>flere valg</source>
        <translation>choose several</translation>
    </message>
</context>
<context>
    <name>OrderFooter</name>
    <message>
        <source>Mangler info</source>
        <translation>Missing info</translation>
    </message>
    <message>
        <source>Navn / notat</source>
        <translation>Name / note</translation>
    </message>
    <message>
        <source>Sender …</source>
        <translation>Sending …</translation>
    </message>
    <message>
        <source>Send bestilling</source>
        <translation>Send order</translation>
    </message>
    <message>
        <source>Ingen varer ennå</source>
        <translation>Nothing yet</translation>
    </message>
</context>
<context>
    <name>OrderLine</name>
    <message>
        <source>Linje %1, %2, %3</source>
        <translation>Line %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>OrderLines</name>
    <message>
        <source>Linjer i bestillingen</source>
        <translation>Lines of the order</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>{number} mangler fortsatt info</source>
        <translation>{number} still lacks information</translation>
    </message>
    <message>
        <source>{number} ble ikke slettet</source>
        <translation>{number} was not deleted</translation>
    </message>
    <message>
        <source>{number} kom ikke tilbake</source>
        <translation>{number} did not come back</translation>
    </message>
    <message>
        <source>Bestillingene ble ikke utlevert</source>
        <translation>The orders were not handed out</translation>
    </message>
    <message>
        <source>Kassa ble ikke spurt om {number}</source>
        <translation>The till was not asked about {number}</translation>
    </message>
    <message>
        <source>Spørsmålet om {number} står fortsatt</source>
        <translation>The question about {number} still stands</translation>
    </message>
</context>
<context>
    <name>PageMarker</name>
    <message>
        <source>%1 av %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Tøm</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Slett siffer</source>
        <translation>Delete digit</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>PIN for Admin</source>
        <translation>PIN for Admin</translation>
    </message>
    <message>
        <source>Velg PIN for Admin</source>
        <translation>Choose a PIN for Admin</translation>
    </message>
    <message>
        <source>Ingen har PIN ennå. Fire sifre som du husker.</source>
        <translation>Nobody has a PIN yet. Four digits that you will remember.</translation>
    </message>
    <message>
        <source>Bestilling og kjøkken går som vanlig uten&#xa0;PIN.</source>
        <translation>Till and kitchen work as usual without a&#xa0;PIN.</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>Feil PIN</source>
        <translation>Wrong PIN</translation>
    </message>
    <message>
        <source>Ikke like. Velg på nytt.</source>
        <translation>Not the same. Choose again.</translation>
    </message>
    <message>
        <source>En annen skjerm var først.</source>
        <translation>Another screen was first.</translation>
    </message>
    <message>
        <source>Noen har den. Velg en annen.</source>
        <translation>Somebody has it. Choose another.</translation>
    </message>
    <message>
        <source>Huben svarte ikke</source>
        <translation>The hub did not answer</translation>
    </message>
    <message>
        <source>Gjenta PIN</source>
        <translation>Repeat the PIN</translation>
    </message>
    <message>
        <source>Den samme en gang til, så den sikkert er riktig.</source>
        <translation>The same once more, to be sure that it is right.</translation>
    </message>
    <message>
        <source>For mange forsøk. Vent %1 s</source>
        <translation>Too many tries. Wait %1 s</translation>
    </message>
    <message>
        <source>%1 av %2 sifre</source>
        <translation>%1 of %2 digits</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Kjøkkenet spør: %1 %2</source>
        <translation>The kitchen asks: %1 %2</translation>
    </message>
    <message>
        <source>Kjøkkenet spør:</source>
        <translation>Kitchen asks:</translation>
    </message>
    <message>
        <source>Spør gjesten</source>
        <translation>Ask the guest</translation>
    </message>
</context>
<context>
    <name>QuestionDraft</name>
    <message>
        <source>Hvilken melk?</source>
        <translation>Which milk?</translation>
    </message>
    <message>
        <source>Hvilken størrelse?</source>
        <translation>Which size?</translation>
    </message>
    <message>
        <source>Hvilken sirup?</source>
        <translation>Which syrup?</translation>
    </message>
    <message>
        <source>Egen kopp?</source>
        <translation>Own cup?</translation>
    </message>
    <message>
        <source>Allergi?</source>
        <translation>Allergy?</translation>
    </message>
    <message>
        <source>Kom hit, er du snill</source>
        <translation>Please come here</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>nå</source>
        <translation>now</translation>
    </message>
    <message>
        <source>for {seconds} s siden</source>
        <translation>{seconds} s ago</translation>
    </message>
    <message>
        <source>for {minutes} min siden</source>
        <translation>{minutes} min ago</translation>
    </message>
    <message>
        <source>Svaret om {number} ble ikke sendt</source>
        <translation>The answer about {number} was not sent</translation>
    </message>
    <message>
        <source>{number} ble ikke ropt opp</source>
        <translation>{number} was not called</translation>
    </message>
    <message>
        <source>Nei</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Kommer</source>
        <translation>Coming</translation>
    </message>
</context>
<context>
    <name>ReadyColumn</name>
    <message>
        <source>Ferdig sist kl. %1</source>
        <translation>Ready as of %1</translation>
    </message>
</context>
<context>
    <name>SavedMark</name>
    <message>
        <source>Ikke lagret</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Venter på huben</source>
        <translation>Waiting for the hub</translation>
    </message>
    <message>
        <source>Lagret %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Lagrer …</source>
        <translation>Saving …</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Prøv igjen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>En annen endret også {field}</source>
        <translation>Somebody else also changed {field}</translation>
    </message>
    <message>
        <source>Det som lagres sist, gjelder</source>
        <translation>What is saved last counts</translation>
    </message>
</context>
<context>
    <name>ScreenSheet</name>
    <message>
        <source>Denne skjermen</source>
        <translation>This screen</translation>
    </message>
    <message>
        <source>Lukk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Norsk</translation>
    </message>
    <message>
        <source>Vanlig tekst</source>
        <translation>Ordinary text</translation>
    </message>
    <message>
        <source>Større tekst</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Vanlig bevegelse</source>
        <translation>Ordinary motion</translation>
    </message>
    <message>
        <source>Mindre bevegelse</source>
        <translation>Less motion</translation>
    </message>
</context>
<context>
    <name>Selling</name>
    <message>
        <source>{name} selges fortsatt</source>
        <translation>{name} is still on sale</translation>
    </message>
    <message>
        <source>{name} er fortsatt utsolgt</source>
        <translation>{name} is still sold out</translation>
    </message>
</context>
<context>
    <name>SentNumber</name>
    <message>
        <source>Sendt til kjøkkenet</source>
        <translation>Sent to the kitchen</translation>
    </message>
    <message>
        <source>Venter på sending</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Rett til Ferdig</source>
        <translation>Straight to Ready</translation>
    </message>
    <message>
        <source>%1, nummer %2</source>
        <translation>%1, number %2</translation>
    </message>
    <message>
        <source>Si nummeret til gjesten</source>
        <translation>Tell the guest the number</translation>
    </message>
    <message>
        <source>Trykk på en vare for neste gjest</source>
        <translation>Tap an item for the next guest</translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message>
        <source>Huben får vite det når den svarer</source>
        <translation>The hub is told when it answers</translation>
    </message>
    <message>
        <source>Kafeen er åpnet på denne kassa</source>
        <translation>The café is open at this till</translation>
    </message>
    <message>
        <source>Kafeen ble ikke åpnet</source>
        <translation>The café was not opened</translation>
    </message>
    <message>
        <source>Kafeen ble ikke stengt</source>
        <translation>The café was not closed</translation>
    </message>
</context>
<context>
    <name>StaffEditor</name>
    <message>
        <source>{name} ble ikke fjernet</source>
        <translation>{name} was not removed</translation>
    </message>
    <message>
        <source>navnet</source>
        <translation>the name</translation>
    </message>
    <message>
        <source>Navnet ble ikke lagret</source>
        <translation>The name was not saved</translation>
    </message>
    <message>
        <source>Navnet mangler, eller noen har det</source>
        <translation>The name is missing or somebody has it</translation>
    </message>
    <message>
        <source>PIN-en ble ikke lagret</source>
        <translation>The PIN was not saved</translation>
    </message>
    <message>
        <source>Den siste kan ikke fjernes</source>
        <translation>The last one cannot be removed</translation>
    </message>
</context>
<context>
    <name>StaleFigures</name>
    <message>
        <source>Ingen kontakt med huben. Tallene er fra kl. %1.</source>
        <translation>No contact with the hub. The figures are of %1.</translation>
    </message>
    <message>
        <source>Ingen kontakt med huben. Tallene kommer når den svarer.</source>
        <translation>No contact with the hub. The figures come when it answers.</translation>
    </message>
</context>
<context>
    <name>StaleStrip</name>
    <message>
        <source>Ikke oppdatert – spør i disken</source>
        <translation>Not updated – ask at the counter</translation>
    </message>
    <message>
        <source>Sist oppdatert</source>
        <translation>Last updated</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Én færre</source>
        <translation>One fewer</translation>
    </message>
    <message>
        <source>Én til</source>
        <translation>One more</translation>
    </message>
</context>
<context>
    <name>Stores</name>
    <message>
        <source>Huben får ikke lagret</source>
        <translation>The hub cannot store anything</translation>
    </message>
    <message>
        <source>Disken er kanskje full · Si fra til den som har ansvar for huben</source>
        <translation>Its disk may be full · Tell whoever looks after the hub</translation>
    </message>
    <message>
        <source>Huben slipper ikke denne skjermen inn</source>
        <translation>The hub does not let this screen in</translation>
    </message>
    <message>
        <source>Oppdater programmet, eller koble skjermen til på nytt</source>
        <translation>Update the program, or connect the screen again</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Databasen er skadet</source>
        <translation>The database is damaged</translation>
    </message>
    <message>
        <source>En kopi må legges tilbake: se installasjonsveiledningen · Si fra til den som har ansvar for huben</source>
        <translation>A copy must be put back: see the installation guide · Tell whoever looks after the hub</translation>
    </message>
    <message>
        <source>Huben starter ikke: se installasjonsveiledningen</source>
        <translation>The hub does not start: see the installation guide</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Stengt for nye bestillinger</source>
        <translation>Closed for new orders</translation>
    </message>
    <message>
        <source>Ventetid under {longest} min</source>
        <translation>Wait under {longest} min</translation>
    </message>
    <message>
        <source>Ventetid ca. {longest} min</source>
        <translation>Wait about {longest} min</translation>
    </message>
    <message>
        <source>Ventetid ca. {shortest}–{longest} min</source>
        <translation>Wait about {shortest}–{longest} min</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Mangler info – spør gjesten</source>
        <translation>Missing info – ask the guest</translation>
    </message>
    <message>
        <source>Avklart</source>
        <translation>Cleared</translation>
    </message>
    <message>
        <source>knapp Start</source>
        <translation>Start button</translation>
    </message>
    <message>
        <source>knapp Ferdig</source>
        <translation>Ready button</translation>
    </message>
    <message>
        <source>ny</source>
        <translation>new</translation>
    </message>
    <message>
        <source>Spurt kassa: {question}</source>
        <translation>Asked the till: {question}</translation>
    </message>
    <message>
        <source>Kassa svarte: {answer}</source>
        <translation>Till answered: {answer}</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Trekk</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Litt til</source>
        <translation>A little longer</translation>
    </message>
    <message>
        <source>%1, spør kassa</source>
        <translation>%1, ask the till</translation>
    </message>
</context>
<context>
    <name>TimeBadge</name>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>TimeStepper</name>
    <message>
        <source>%1, fem minutter før</source>
        <translation>%1, five minutes earlier</translation>
    </message>
    <message>
        <source>%1, fem minutter etter</source>
        <translation>%1, five minutes later</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Hentet {date} kl. {time}</source>
        <translation>Fetched {date} at {time}</translation>
    </message>
    <message>
        <source>Kaffe – {day}</source>
        <translation>Kaffe – {day}</translation>
    </message>
    <message>
        <source>{file} ble ikke lagret</source>
        <translation>{file} was not saved</translation>
    </message>
    <message>
        <source>Prøv igjen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>{file} er lagret</source>
        <translation>{file} is saved</translation>
    </message>
    <message>
        <source>Det er ikke plass på disken</source>
        <translation>There is no room on the disk</translation>
    </message>
    <message>
        <source>Det er ikke lov å skrive i {folder}</source>
        <translation>Writing in {folder} is not allowed</translation>
    </message>
    <message>
        <source>Mappen {folder} kan ikke brukes</source>
        <translation>The folder {folder} cannot be used</translation>
    </message>
</context>
<context>
    <name>Tokens</name>
    <message>
        <source>Kø</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Lages nå</source>
        <translation>Making now</translation>
    </message>
    <message>
        <source>Ferdig</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Utlevert</source>
        <translation>Handed out</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Kaffe, denne skjermen</source>
        <translation>Kaffe, this screen</translation>
    </message>
    <message>
        <source>Kaffe</source>
        <translation>Kaffe</translation>
    </message>
    <message>
        <source>Bestilling</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Kjøkken</source>
        <translation>Kitchen</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Uten lyd</source>
        <translation>Muted</translation>
    </message>
    <message>
        <source>Stengt</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Åpen</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>UncollectedRow</name>
    <message>
        <source>Ikke
hentet</source>
        <translation>Not
collected</translation>
    </message>
    <message>
        <source>Ikke hentet</source>
        <translation>Not collected</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
</context>
<context>
    <name>UnsentSheet</name>
    <message>
        <source>Venter på sending</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Lukk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>UsualTime</name>
    <message>
        <source>Vanlig tid {minutes} min</source>
        <translation>Usual time {minutes} min</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>siste nr. {number}</source>
        <translation>last no. {number}</translation>
    </message>
    <message>
        <source>snitt {amount} kr</source>
        <translation>average {amount} kr</translation>
    </message>
    <message>
        <source>Bestillinger</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Salg</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Tid til ferdig</source>
        <translation>Time to ready</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>Ikke hentet</source>
        <translation>Not collected</translation>
    </message>
    <message>
        <source>av {count}</source>
        <translation>of {count}</translation>
    </message>
    <message>
        <source>{hour}.{minute}</source>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <source>Bestillinger per kvarter</source>
        <translation>Orders per quarter hour</translation>
    </message>
    <message>
        <source>Mest solgt</source>
        <translation>Best sellers</translation>
    </message>
    <message>
        <source>Ingen bestillinger</source>
        <translation>No orders</translation>
    </message>
    <message>
        <source>friminutt</source>
        <translation>break</translation>
    </message>
</context>
<context>
    <name>held_changes</name>
    <message>
        <source>Huben svarer ikke</source>
        <translation>The hub does not answer</translation>
    </message>
    <message>
        <source>Endringene sendes når den er tilbake</source>
        <translation>Changes are sent when it is back</translation>
    </message>
</context>
<context>
    <name>menu_words</name>
    <message>
        <source>navnet</source>
        <translation>the name</translation>
    </message>
    <message>
        <source>prisen</source>
        <translation>the price</translation>
    </message>
    <message>
        <source>kategorien</source>
        <translation>the category</translation>
    </message>
    <message>
        <source>om den vises i menyen</source>
        <translation>whether it is in the menu</translation>
    </message>
    <message>
        <source>tilvalgene</source>
        <translation>the options</translation>
    </message>
    <message>
        <source>om den må lages</source>
        <translation>whether it must be made</translation>
    </message>
    <message>
        <source>ikonet</source>
        <translation>the icon</translation>
    </message>
    <message>
        <source>fargen</source>
        <translation>the colour</translation>
    </message>
    <message>
        <source>standardvalget</source>
        <translation>the default</translation>
    </message>
    <message>
        <source>om gjesten kan velge flere</source>
        <translation>whether the guest can choose several</translation>
    </message>
    <message>
        <source>tillegget</source>
        <translation>the addition</translation>
    </message>
    <message>
        <source>kroner eller prosent</source>
        <translation>kroner or per cent</translation>
    </message>
    <message>
        <source>Navnet mangler</source>
        <translation>The name is missing</translation>
    </message>
    <message>
        <source>Navnet er i bruk</source>
        <translation>The name is in use</translation>
    </message>
    <message>
        <source>Prosenten må være fra 0 til 1000</source>
        <translation>Per cent must be from 0 to 1000</translation>
    </message>
    <message>
        <source>Den er ikke tom</source>
        <translation>It is not empty</translation>
    </message>
    <message>
        <source>Noe av det finnes ikke lenger</source>
        <translation>Some of it no longer exists</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{count} valg</source>
        <translation>{count} choices</translation>
    </message>
    <message>
        <source>{percent} av prisen</source>
        <translation>{percent} of the price</translation>
    </message>
    <message>
        <source>flere valg</source>
        <translation>several</translation>
    </message>
    <message>
        <source>ett valg</source>
        <translation>one</translation>
    </message>
</context>
<context>
    <name>outbox_words</name>
    <message>
        <source>{number} i vente</source>
        <translation>{number} waiting</translation>
    </message>
    <message>
        <source>Usendte bestillinger kan være borte</source>
        <translation>Unsent orders may be lost</translation>
    </message>
    <message>
        <source>Kassas lager var skadd · Lagt til side: {file}</source>
        <translation>The till&apos;s file was damaged · Laid aside: {file}</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Kassa kan ikke selge uten nett</source>
        <translation>This till cannot sell offline</translation>
    </message>
    <message>
        <source>Disken kan ikke brukes · Si fra til den som har satt opp kassa</source>
        <translation>Its disk cannot be used · Tell whoever set it up</translation>
    </message>
    <message>
        <source>{number} kom ikke til kjøkkenet</source>
        <translation>{number} did not reach the kitchen</translation>
    </message>
    <message>
        <source>Til kassa</source>
        <translation>Back to till</translation>
    </message>
    <message>
        <source>{number} er fortsatt i vente</source>
        <translation>{number} is still waiting</translation>
    </message>
    <message>
        <source>{number} er fortsatt hos kjøkkenet</source>
        <translation>{number} is still with the kitchen</translation>
    </message>
    <message>
        <source>Den ble tatt tilbake her for sent · Ikke send den en gang til</source>
        <translation>It was taken back here too late · Do not send it again</translation>
    </message>
    <message>
        <source>{old} har fått nummer {new}</source>
        <translation>{old} is now number {new}</translation>
    </message>
    <message>
        <source>Nummeret var brukt · Si det nye til gjesten</source>
        <translation>The number was taken · Tell the guest the new one</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>Ingen kontakt med huben</source>
        <translation>No contact with the hub</translation>
    </message>
    <message>
        <source>Prøv igjen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Huben svarte ikke</source>
        <translation>The hub did not answer</translation>
    </message>
    <message>
        <source>Huben har det travelt</source>
        <translation>The hub is busy</translation>
    </message>
    <message>
        <source>En annen skjerm var først</source>
        <translation>Another screen was first</translation>
    </message>
    <message>
        <source>Den finnes ikke lenger</source>
        <translation>It is no longer there</translation>
    </message>
    <message>
        <source>Kassa har ikke flere numre · Skriv bestillingen på papir</source>
        <translation>The till has no numbers left · Write the order on paper</translation>
    </message>
    <message>
        <source>Kassas disk er full eller skadd · Skriv bestillingen på papir</source>
        <translation>The till&apos;s disk is full or damaged · Write the order on paper</translation>
    </message>
    <message>
        <source>Det er stengt · Åpne kafeen først</source>
        <translation>It is closed · Open the café first</translation>
    </message>
    <message>
        <source>Det er utsolgt</source>
        <translation>It is sold out</translation>
    </message>
    <message>
        <source>Noe er endret i mellomtiden · Se over og prøv på nytt</source>
        <translation>Something has changed meanwhile · Check and try again</translation>
    </message>
    <message>
        <source>Feil i huben · Si fra hvis det skjer igjen</source>
        <translation>A fault in the hub · Tell somebody if it happens again</translation>
    </message>
    <message>
        <source>Det er stengt · Åpne kafeen og send på nytt</source>
        <translation>It is closed · Open the café and send again</translation>
    </message>
    <message>
        <source>Noe er utsolgt · Ta det ut og send på nytt</source>
        <translation>Something is sold out · Take it out and send again</translation>
    </message>
    <message>
        <source>Menyen er endret · Se over linjene og send på nytt</source>
        <translation>The menu has changed · Look over the lines and send again</translation>
    </message>
    <message>
        <source>Denne skjermen har ikke lov · Bruk en annen skjerm</source>
        <translation>This screen may not · Use another screen</translation>
    </message>
    <message>
        <source>Skjermen er ikke godkjent · Koble den til på nytt</source>
        <translation>The screen is not approved · Connect it again</translation>
    </message>
    <message>
        <source>Den er for stor · Del den i to</source>
        <translation>It is too large · Split it in two</translation>
    </message>
    <message>
        <source>{number} er i køen igjen</source>
        <translation>{number} is in the queue again</translation>
    </message>
    <message>
        <source>{number} lages alt</source>
        <translation>{number} is already being made</translation>
    </message>
    <message>
        <source>{number} er alt ferdig</source>
        <translation>{number} is already ready</translation>
    </message>
    <message>
        <source>{number} er alt utlevert</source>
        <translation>{number} is already handed out</translation>
    </message>
    <message>
        <source>{station} var først</source>
        <translation>{station} was first</translation>
    </message>
    <message>
        <source>{number} koster {total}</source>
        <translation>{number} costs {total}</translation>
    </message>
    <message>
        <source>Kassa viste {told} · Prisen i menyen er endret</source>
        <translation>The till showed {told} · The price has changed</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>{number} ble ikke startet</source>
        <translation>{number} was not started</translation>
    </message>
    <message>
        <source>{number} ble ikke ferdig</source>
        <translation>{number} was not made ready</translation>
    </message>
    <message>
        <source>{number} ble ikke utlevert</source>
        <translation>{number} was not handed out</translation>
    </message>
    <message>
        <source>{number} kom ikke til {state}</source>
        <translation>{number} did not get to {state}</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>{amount} kroner</source>
        <translation>{amount} kroner</translation>
    </message>
    <message>
        <source>1 minutt</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>{minutes} minutter</source>
        <translation>{minutes} minutes</translation>
    </message>
    <message>
        <source>{count} i bestillingen</source>
        <translation>{count} in the order</translation>
    </message>
    <message>
        <source>valgt</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>utsolgt</source>
        <translation>sold out</translation>
    </message>
    <message>
        <source>Linje {letter}</source>
        <translation>Line {letter}</translation>
    </message>
    <message>
        <source>ingen varer ennå</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>Send bestilling</source>
        <translation>Send order</translation>
    </message>
    <message>
        <source>ferdig nå</source>
        <translation>ready now</translation>
    </message>
    <message>
        <source>ferdig for {time} siden</source>
        <translation>ready {time} ago</translation>
    </message>
    <message>
        <source>trykk for utlevert</source>
        <translation>press when handed out</translation>
    </message>
</context>
<context>
    <name>what_happened</name>
    <message>
        <source>Bestilt</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>Slettet</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Alle utlevert</source>
        <translation>All handed out</translation>
    </message>
    <message>
        <source>Angret</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Fikk nytt nummer</source>
        <translation>Got a new number</translation>
    </message>
    <message>
        <source>Endret</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Kjøkkenet spurte kassa</source>
        <translation>The kitchen asked the till</translation>
    </message>
    <message>
        <source>Kassa svarte</source>
        <translation>The till answered</translation>
    </message>
    <message>
        <source>Spørsmålet ble trukket</source>
        <translation>The question was withdrawn</translation>
    </message>
    <message>
        <source>Kalt opp</source>
        <translation>Called</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Kø</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Lages nå</source>
        <translation>Making now</translation>
    </message>
    <message>
        <source>Ferdig</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Utlevert</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>nå</source>
        <translation>now</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>1 vare</source>
        <translation>1 item</translation>
    </message>
    <message>
        <source>{count} varer</source>
        <translation>{count} items</translation>
    </message>
</context>
</TS>
