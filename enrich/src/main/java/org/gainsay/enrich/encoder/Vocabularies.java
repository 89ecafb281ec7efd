package org.gainsay.enrich.encoder;

import java.util.List;
import java.util.Map;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Status;
import org.gainsay.enrich.lexicon.ActorForm;
import org.gainsay.enrich.lexicon.ActorKind;
import org.gainsay.ingest.api.Part;

/**
 * In which order the model numbers what it was trained with; the model's file says so itself.
 *
 * @param slots the types of the events that it reads in a sentence
 * @param kinds kinds of actors
 * @param forms forms of their names
 * @param parts kinds of blocks
 * @param equipment categories of goods
 * @param actions what is done with goods
 * @param statuses whether it is done
 * @param denials how a denial denies
 * @param entities how many actors of a window are told apart by a number
 */
record Vocabularies(
        List<EventType> slots,
        List<ActorKind> kinds,
        List<ActorForm> forms,
        List<Part.Kind> parts,
        List<String> equipment,
        List<Action> actions,
        List<Status> statuses,
        List<DenialKind> denials,
        int entities) {

    /** Reads them off the metadata of a model. */
    static Vocabularies of(Map<String, String> metadata) {
        return new Vocabularies(
                names(metadata, "slots").stream().map(EventType::valueOf).toList(),
                names(metadata, "kinds").stream().map(ActorKind::valueOf).toList(),
                names(metadata, "forms").stream().map(ActorForm::valueOf).toList(),
                names(metadata, "parts").stream().map(Part.Kind::valueOf).toList(),
                names(metadata, "equipment"),
                names(metadata, "actions").stream().map(Action::valueOf).toList(),
                names(metadata, "statuses").stream().map(Status::valueOf).toList(),
                names(metadata, "denials").stream().map(DenialKind::valueOf).toList(),
                Integer.parseInt(names(metadata, "entities").get(0)));
    }

    private static List<String> names(Map<String, String> metadata, String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the model's metadata say nothing of " + key);
        }
        return List.of(value.split(" ", -1));
    }
}
