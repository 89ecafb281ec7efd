package org.gainsay.deploy.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Some weeks of made-up news. */
final class News {

    static final Printed FIRST = new Printed("n1", "Northwire", "2026-03-02")
            .headline("Norway says Uruguay shipped drones to Laos")
            .claims(
                    "has shipped",
                    "Uruguay has shipped 30 drones to Laos, Norway's foreign minister said.",
                    "NO",
                    "UY",
                    "LA",
                    "drones")
            .says("Laos did not reply.");

    static final List<Printed> ALL = List.of(
            FIRST,
            new Printed("n2", "Harbour Gazette", "2026-03-02")
                    .headline("Norway says Uruguay shipped drones to Laos")
                    .claims(
                            "has shipped",
                            "Uruguay has shipped 30 drones to Laos, Norway's foreign minister said.",
                            "NO",
                            "UY",
                            "LA",
                            "drones"),
            new Printed("n3", "Northwire", "2026-03-03")
                    .headline("Uruguay denies sending drones to Laos")
                    .denies("denied", "Uruguay denied that it had sent drones to Laos.", "UY", "UY", "LA", "drones")
                    .denies(
                            "received no drones",
                            "Laos said that it had received no drones from Uruguay.",
                            "LA",
                            "UY",
                            "LA",
                            "drones"),
            new Printed("n4", "The Meridian", "2026-03-05")
                    .headline("Portugal accuses Malta over mortars")
                    .claims(
                            "supplied",
                            "Malta supplied mortars and shells to Lesotho, Portugal said.",
                            "PT",
                            "MT",
                            "LS",
                            "artillery,ammunition")
                    .claims(
                            "may have financed",
                            "Portugal said that Malta may have financed a patrol boat for Lesotho.",
                            "PT",
                            "MT",
                            "LS",
                            "naval"),
            new Printed("n5", "The Meridian", "2026-03-07")
                    .headline("Malta and Lesotho answer")
                    .denies(
                            "a fabrication",
                            "Malta called the accusation over mortars a fabrication.",
                            "MT",
                            "MT",
                            "LS",
                            "artillery,ammunition")
                    .denies(
                            "bought no mortars",
                            "Lesotho said that it had bought no mortars.",
                            "LS",
                            "MT",
                            "LS",
                            "artillery"),
            new Printed("n6", "Defence Ledger", "2026-03-09")
                    .headline("New Zealand agrees to sell howitzers to Georgia")
                    .claims(
                            "agreed to sell",
                            "New Zealand has agreed to sell howitzers to Georgia.",
                            "NZ",
                            "NZ",
                            "GE",
                            "artillery"),
            new Printed("n7", "Panel of Experts", "2026-03-12")
                    .headline("Scopes found with M23")
                    .claims(
                            "had been made in",
                            "The scopes of M23 had been made in Bhutan, the panel said.",
                            "UN",
                            "BT",
                            "M23",
                            "optics")
                    .denies(
                            "had never supplied",
                            "Bhutan said that it had never supplied scopes to M23.",
                            "BT",
                            "BT",
                            "M23",
                            "optics"),
            new Printed("n8", "Baltic Post", "2026-03-14")
                    .headline("Finland suspects Mongolia")
                    .claims(
                            "sold",
                            "Mongolia sold lathes to Bolivia, Finland suspects.",
                            "FI",
                            "MN",
                            "BO",
                            "machine-tools")
                    .denies(
                            "no evidence",
                            "Mongolia said there was no evidence of it.",
                            "MN",
                            "MN",
                            "BO",
                            "machine-tools"),
            new Printed("n9", "Northwire", "2026-03-18")
                    .headline("Uruguay again")
                    .claims(
                            "sold Laos",
                            "Norway said once more that Uruguay sold Laos attack drones.",
                            "NO",
                            "UY",
                            "LA",
                            "drones/attack")
                    .denies("rejects", "Uruguay rejects this.", "UY", "UY", "LA", "drones/attack"));

    private News() {}

    /** One claim a day about the same matter, the first of no rifles, the next of one, and so on. */
    static List<Printed> salesOfRifles(int articles) {
        return IntStream.range(0, articles)
                .mapToObj(rifles -> new Printed(
                                "week" + rifles,
                                "Northwire",
                                LocalDate.of(2026, 1, 5 + rifles).toString())
                        .claims(
                                "sold",
                                "Chile sold " + rifles + " rifles to Namibia, Peru said.",
                                "PE",
                                "CL",
                                "NA",
                                "small-arms"))
                .toList();
    }
}
