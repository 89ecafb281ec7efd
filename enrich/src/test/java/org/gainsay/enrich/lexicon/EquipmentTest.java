package org.gainsay.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EquipmentTest {

    private static final Equipment EQUIPMENT = Lexicon.load(null).equipment();

    private static String ids(String sentence) {
        return EQUIPMENT.find(sentence).stream()
                .map(mention -> String.join("+", mention.ids()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    They sent T-72s, T72 tanks and Leopard 2 tanks.     | armour armour armour
                    They sent 155-mm shells and mortar bombs.           | ammunition ammunition
                    They sent howitzers and multiple rocket launchers.  | artillery artillery
                    They sent anti-aircraft missiles and MANPADS.       | air-defence air-defence
                    They sent grenade launchers and hand grenades.      | small-arms explosives
                    They sent rifle scopes and thermal imagers.         | optics optics
                    They sent drone engines and jet motors.             | engines engines
                    They sent drone parts and tank components.          | drones armour
                    They sent parts for drones.                         | drones
                    They sent components for the Fijian tanks.          | armour
                    They sent machine tools for naval guns.             | machine-tools
                    They sent missile and drone engines.                | engines engines
                    They sent artillery and tank shells.                | ammunition ammunition
                    They swapped drones for missiles.                   | drones missiles
                    They sent body armour, flak jackets and helmets.    | protective-gear protective-gear protective-gear
                    They sent UAVs, UCAVs and loitering munitions.      | drones drones drones
                    They sent satellite images of the port.             | imagery
                    They sent nitrocellulose and gunpowder.             | propellants propellants
                    They sent microchips and radar sets.                | electronics electronics
                    They sent lathes and five-axis milling machines.    | machine-tools machine-tools
                    They sent sarin and enriched uranium.               | cbrn cbrn
                    They sent lethal aid, weapons and hardware.         | arms arms arms
                    The village was hit by an airstrike.                | aircraft
                    They fired anti-tank guided missiles.               | missiles
                    They sent frigates and fast patrol boats.           | naval naval
                    They sent spare parts and dual-use goods.           | components dual-use
                    They sent army lorries and all-terrain vehicles.    | vehicles vehicles
                    They sent mortars and live bombs.                   | artillery ammunition
                    """)
    void goodsResolveToTheTopLevelOfTheTaxonomy(String sentence, String expected) {
        assertThat(ids(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The water tank and the fish tank leaked.",
                "A think tank wrote of a shell company.",
                "He found an egg shell on the beach.",
                "The report was a bombshell, a smoking gun.",
                "They took up arms and welcomed us with open arms.",
                "The striker's shot was a missile, said the goalkeeper.",
                "A chip shop sold potato chips.",
                "The next round of talks begins in May.",
                "A fashion magazine printed it.",
                "The coal mine closed; a friend of mine worked there.",
                "The search engine was slow and the fire engine late.",
                "He had jet lag after the flight in a private jet.",
                "She bought a rocket salad and milk powder.",
                "The house is bricks and mortar.",
                "He bit the bullet; there is no silver bullet.",
                "The cargo and the supplies were unloaded from the shipment.",
                "The state radio said so on the radio.",
                "That helped to play a part in this, in large part.",
                "They lost sight of the scope of the work.",
            })
    void homonymsAndMetaphorsAreNoGoods(String sentence) {
        assertThat(EQUIPMENT.find(sentence)).isEmpty();
    }

    @Test
    void aFamilyHasAFinerId() {
        GoodsMention mention = EQUIPMENT.find("They sent HIMARS.").get(0);
        assertThat(mention.model()).isEqualTo("himars");
        assertThat(mention.form()).isEqualTo(GoodsForm.MODEL);
        assertThat(mention.ids()).containsExactly("artillery");
    }

    @Test
    void everyIdOfTheTaxonomyHasWords() {
        TreeSet<String> found = new TreeSet<>();
        for (Table.Row row : Table.resource(Equipment.FILE, Equipment.COLUMNS).rows()) {
            found.addAll(row.list("id"));
        }
        found.remove(Equipment.NOTHING);
        assertThat(found).isEqualTo(new TreeSet<>(Equipment.TAXONOMY));
    }

    @Test
    void everyPhraseFindsGoodsOfItsOwnLine() {
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : Table.resource(Equipment.FILE, Equipment.COLUMNS).rows()) {
            if (row.get("id").equals(Equipment.NOTHING) || !row.get("context").isEmpty()) {
                continue;
            }
            for (String text : row.list("text")) {
                String phrase = text.replace("=", "").replaceFirst("^\\.", "");
                String sentence = "Today a " + phrase + " arrived with military ammunition and jets";
                boolean found = EQUIPMENT.find(sentence).stream()
                        .anyMatch(mention -> mention.start() == 8 && mention.end() >= 8 + phrase.length());
                if (!found) {
                    wrong.add(phrase);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
