package org.gainsay.deploy.dashboard.view;

import java.util.stream.Stream;
import org.gainsay.deploy.dashboard.board.Board;

/** The board's rows as lines of lists, in no order. */
public final class Lists {

    /** All actors, the nameless sources included. */
    public static Stream<ActorLine> actors(Board board) {
        return board.actors().groups().stream()
                .map(actor -> ActorLine.of(actor, board.actors().of(actor)))
                .filter(line -> line.mentions() > 0);
    }

    /** All kinds of equipment that were spoken of. */
    public static Stream<EquipmentLine> equipment(Board board) {
        return board.equipment().groups().stream()
                .map(id -> EquipmentLine.of(id, board.equipment().of(id)))
                .filter(line -> line.mentions() > 0);
    }

    /** All disputes. */
    public static Stream<DisputeLine> disputes(Board board) {
        return board.disputes().all().stream().map(DisputeLine::of);
    }

    private Lists() {}
}
