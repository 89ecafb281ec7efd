package org.gainsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTest {

    private static final SiteName SITE = new SiteName(List.of("The Harbour Post"), "www.harbourpost.example");

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
                    Ada Quill                         = Ada Quill
                    By Ada Quill                      = Ada Quill
                    BY ADA QUILL AND TOM REED         = ADA QUILL;TOM REED
                    Von Ada Quill und Tom Reed        = Ada Quill;Tom Reed
                    Par Ada Quill, Tom Reed           = Ada Quill;Tom Reed
                    Ada Quill, The Harbour Post       = Ada Quill
                    Ada Quill (Bay City)              = Ada Quill
                    Written by: Ada Quill             = Ada Quill
                    记者：王小明                        = 王小明
                    The Harbour Post                  =
                    Staff                             =
                    Editorial Team                    =
                    ada@harbourpost.example           =
                    https://harbourpost.example/ada   =
                    AdaQuillWrites                    =
                    harbourpost.example               =
                    Reporter 7                        =
                    Ada van der Quill, PhD            = Ada van der Quill
                    Ada el-Quill, Tom d'Reed          = Ada el-Quill;Tom d'Reed
                    ანა ქვილი                          = ანა ქვილი
                    View all posts by Ada Quill       =
                    Zeige alle Texte von Ada Quill    =
                    Filed under: Politics             =
                    More →                            =
                    HPX                               =
                    Ada Quill, Quill Media GmbH       = Ada Quill
                    Ada Quill Senior Political Writer = Ada Quill
                    Ada Quill, Harbour Reporter       = Ada Quill
                    Executive Content Editor          =
                    Harbour Post Newsroom Team        =
                    Ada Lin Quill MS                  = Ada Lin Quill
                    Tom Ma                            = Tom Ma
                    The Quay's Standards              =
                    Autorin: Ada Quill                = Ada Quill
                    Ein Gastbeitrag von Ada Quill     = Ada Quill
                    """)
    void takesPeopleAndNobodyElse(String byline, String expected) {
        List<String> names = expected == null ? List.of() : List.of(expected.split(";", -1));
        assertThat(Byline.names(byline, SITE)).isEqualTo(names);
    }
}
