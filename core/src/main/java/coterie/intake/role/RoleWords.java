package coterie.intake.role;

import java.util.Set;
import java.util.regex.Pattern;

/// The words by which columns are named, in the languages of common exports: plain letters and
/// digits in lower case. A name belongs to a kind when it holds one of its words.
enum RoleWords {
    /// A complaint.
    COMPLAINT("complain", "beschwerde", "reclam", "plainte", "queja"),

    /// An answer to a campaign.
    CAMPAIGN("accepted", "campaign", "kampagne", "campagne", "campanha"),

    /// What a campaign was for.
    OUTCOME("response", "responded", "churn", "converted", "subscribed", "antwort"),

    /// A year of birth.
    BIRTH("birth", "geburt", "naissance", "nascimento", "nacimiento", "nascita"),

    /// Visits.
    VISITS("visits", "besuche", "visites", "visitas", "sessions"),

    /// Who lives in a household.
    HOUSEHOLD(
            "kid",
            "teen",
            "child",
            "kinder",
            "enfant",
            "filho",
            "hijos",
            "dependents",
            "dependants",
            "household",
            "haushalt",
            "family",
            "familie"),

    /// Purchases.
    PURCHASES(
            "purchases",
            "orders",
            "bestellungen",
            "kaeufe",
            "käufe",
            "achats",
            "compras",
            "pedidos",
            "acquisti",
            "transactions"),

    /// What sort of person somebody is.
    TRAIT(
            "educat",
            "marital",
            "gender",
            "sex",
            "country",
            "region",
            "occupation",
            "profession",
            "job",
            "generation",
            "bildung",
            "geschlecht",
            "familienstand",
            "land",
            "beruf",
            "educac",
            "sexo",
            "genero",
            "gênero",
            "pais",
            "país",
            "civil",
            "formation",
            "genre",
            "pays",
            "state",
            "city",
            "stadt",
            "ville",
            "cidade",
            "ciudad"),

    /// Days since the last purchase.
    RECENCY("recency", "dayssince", "tageseit"),

    /// An income.
    INCOME(
            "income",
            "salary",
            "einkommen",
            "gehalt",
            "renda",
            "ingreso",
            "sueldo",
            "salaire",
            "reddito"),

    /// Money spent, by category.
    SPEND("ausgaben", "gasto", "depense", "dépense", "spesa"),

    /// Other money.
    MONEY(
            "price",
            "cost",
            "revenue",
            "sales",
            "profit",
            "margin",
            "amount",
            "turnover",
            "umsatz",
            "preis",
            "betrag",
            "kosten",
            "valor",
            "preco",
            "preço",
            "precio",
            "montant",
            "prix",
            "importe",
            "monetary",
            "ltv",
            "clv",
            "balance",
            "payment"),

    /// Counts.
    COUNT(
            "count",
            "quantity",
            "units",
            "anzahl",
            "menge",
            "quantidade",
            "cantidad",
            "frequency",
            "nombre");

    /// Whole names of columns that are money where they have decimals.
    static final Set<String> TOTALS =
            Set.of("total", "linetotal", "ordertotal", "grandtotal", "invoicetotal");

    /// Whole names of the columns that tell customers apart.
    static final Set<String> CUSTOMER_IDS =
            Set.of(
                    "id",
                    "customerid",
                    "custid",
                    "clientid",
                    "customer",
                    "customerno",
                    "customernumber",
                    "custno",
                    "kundennr",
                    "kundennummer",
                    "kundenid",
                    "kdnr",
                    "memberid",
                    "membershipid",
                    "userid",
                    "accountid",
                    "contactid",
                    "personid",
                    "householdid",
                    "idcliente",
                    "clienteid",
                    "clientenumero",
                    "idclient",
                    "numeroclient",
                    "codcliente",
                    "codigocliente",
                    "subscriberid",
                    "cardid",
                    "loyaltyid");

    /// Whole names of ages; as a part of a name they mean too many things.
    static final Set<String> AGES =
            Set.of("age", "alter", "edad", "idade", "eta", "età", "âge", "customerage", "leeftijd");

    private final Pattern words;

    RoleWords(String... words) {
        this.words = Pattern.compile(String.join("|", words));
    }

    /// Whether the plain name holds one of the words.
    boolean in(String name) {
        return words.matcher(name).find();
    }
}
