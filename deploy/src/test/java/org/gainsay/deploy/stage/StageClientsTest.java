package org.gainsay.deploy.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageClientsTest {

    private final StageClients clients = new StageClients("gainsay-enrich", "a1b2");

    @Test
    void aTransactionIsOfTheInstanceWhateverTheProcess() {
        String first = clients.transactionalId("gainsay-enrich-7c9e6679-7425-40de-944b-e07fc1f90ae7-1");
        String second = clients.transactionalId("gainsay-enrich-0f8fad5b-d9cb-469f-a165-70867728950e-1");

        assertThat(second).isEqualTo(first).isEqualTo("gainsay-enrich-a1b2-1");
    }

    @Test
    void twoThreadsHaveTransactionsOfTheirOwn() {
        assertThat(clients.transactionalId("gainsay-enrich-7c9e6679-7425-40de-944b-e07fc1f90ae7-2"))
                .isEqualTo("gainsay-enrich-a1b2-2");
    }
}
