package org.gainsay.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-03-04T05:06:07Z              | 2026-03-04T05:06:07Z
                    2026-03-04T05:06:07.25+02:00      | 2026-03-04T03:06:07.250Z
                    2026-03-04T05:06:07.123456789-0530| 2026-03-04T10:36:07.123456789Z
                    2026-03-04 05:06                  | 2026-03-04T05:06:00Z
                    2026-03-04                        | 2026-03-04T00:00:00Z
                    20260304T050607Z                  | 2026-03-04T05:06:07Z
                    20260304                          | 2026-03-04T00:00:00Z
                    Wed, 04 Mar 2026 05:06:07 GMT     | 2026-03-04T05:06:07Z
                    Wed, 4 Mar 26 05:06:07 EST        | 2026-03-04T10:06:07Z
                    Wed, 04 Mar 2026 05:06:07 +0100   | 2026-03-04T04:06:07Z
                    04 Mar 2026 05:06:07 GMT+3        | 2026-03-04T02:06:07Z
                    Wed Mar  4 05:06:07 2026          | 2026-03-04T05:06:07Z
                    Wed Mar 04 05:06:07 CET 2026      | 2026-03-04T04:06:07Z
                    March 4, 2026 5:06 p.m. ET        | 2026-03-04T22:06:00Z
                    July 4, 2026 5:06 p.m. ET         | 2026-07-04T21:06:00Z
                    5:06 PM ET, Sat July 4, 2026      | 2026-07-04T21:06:00Z
                    5:06 PM ET Sat July 4, 2026       | 2026-07-04T21:06:00Z
                    July 4, 2026 17:06 (CT)           | 2026-07-04T22:06:00Z
                    17:06 MT July 4, 2026             | 2026-07-04T23:06:00Z
                    Jan. 4, 2026 11:06pm PT           | 2026-01-05T07:06:00Z
                    4 mars 2026 10:30 et mis à jour   | 2026-03-04T10:30:00Z
                    LE 4 MARS 2026 10:30 ET MIS À JOUR | 2026-03-04T10:30:00Z
                    4 MARS 2026 10:30 ET 11:15        | 2026-03-04T10:30:00Z
                    4 March 2026 10:30 by CT Quill    | 2026-03-04T10:30:00Z
                    Mar. 4th, 2026 at 12:06 AM        | 2026-03-04T00:06:00Z
                    4. März 2026, 05:06 Uhr           | 2026-03-04T05:06:00Z
                    le 4 mars 2026 à 5h06             | 2026-03-04T05:06:00Z
                    4 de marzo de 2026                | 2026-03-04T00:00:00Z
                    04.03.2026 05:06                  | 2026-03-04T05:06:00Z
                    03/04/2026 05:06:07               | 2026-03-04T05:06:07Z
                    13/04/2026                        | 2026-04-13T00:00:00Z
                    2026/03/04 05:06                  | 2026-03-04T05:06:00Z
                    2026年3月4日 05:06                  | 2026-03-04T05:06:00Z
                    2026년 03월 04일 오후 05:06:07       | 2026-03-04T17:06:07Z
                    2026-03-04 오전 05:06:07            | 2026-03-04T05:06:07Z
                    4 Μαρ 2026 05:06:07 EST           | 2026-03-04T10:06:07Z
                    2026-március-4T5:06+01:00         | 2026-03-04T04:06:00Z
                    4 марта 2026 г., 05:06            | 2026-03-04T05:06:00Z
                    ٤ مارس ٢٠٢٦                       | 2026-03-04T00:00:00Z
                    1772600767                        | 2026-03-04T05:06:07Z
                    1772600767000                     | 2026-03-04T05:06:07Z
                    2026-03-04T24:00:00Z              | 2026-03-05T00:00:00Z
                    """)
    void readsWhatPublishersWrite(String written, String expected) {
        ReadDate read = DateReader.read(written);
        assertThat(read).isNotNull();
        assertThat(read.instant()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026",
                "31 February 2026",
                "99/99/9999",
                "1234567890123456789012345678901234567890",
                "12:30",
                "March",
                "-----+++:::"
            })
    void saysNothingWhereThereIsNoDate(String written) {
        assertThat(DateReader.read(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04,false,false", "2026-03-04T05:06,true,false", "2026-03-04T05:06Z,true,true"})
    void tellsHowMuchWasThere(String written, boolean time, boolean zone) {
        ReadDate read = DateReader.read(written);
        assertThat(read).isNotNull();
        assertThat(read.hasTime()).isEqualTo(time);
        assertThat(read.hasZone()).isEqualTo(zone);
    }
}
