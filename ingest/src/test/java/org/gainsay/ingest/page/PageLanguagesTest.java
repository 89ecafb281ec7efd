package org.gainsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.RawDocument;
import org.junit.jupiter.api.Test;

/** Pages as sites of several countries build them: without paragraphs, in tables, in scripts that put no spaces. */
class PageLanguagesTest {

    private static final Instant RECEIVED = Instant.parse("2026-06-01T12:00:00Z");

    private static final String CHINESE = """
            <html><head><meta charset="utf-8"><title>港务局否认出租拖船_海湾网</title></head><body>
            <div class="nav"><a href="/">首页</a><a href="/w">国际</a><a href="/s">体育</a></div>
            <div class="post_main"><h1 class="post_title">港务局否认出租拖船</h1>
            <div class="post_info">2026-05-30 08:15:00 来源：海湾网</div>
            <div id="endText" class="post_text">
            　　港务局星期六表示，四艘拖船整个星期都停在北港，没有一艘离开过码头。<br><br>
            　　此前有报道称，这些拖船上个月在夜间被租给对岸的一家公司，用来运送货物，但报道没有提到任何证人。<br><br>
            　　发言人说：“这样的事从来没有发生过，记录就在这里，谁都可以来看。”<br><br>
            </div>
            <div class="tie-area"><a href="/1">夜里看见了船</a><a href="/2">码头预算增加</a><a href="/3">渔民等待天气好转</a></div></div>
            <div class="footer">海湾网版权所有，未经许可不得转载</div></body></html>
            """;

    private static final String KOREAN = """
            <html lang="ko"><head><meta charset="utf-8"><title>항만청, 예인선 임대 부인 - 만일보</title>
            <meta property="og:title" content="항만청, 예인선 임대 부인"><meta property="og:site_name" content="만일보"></head><body>
            <ul class="menu"><li><a href="/a">정치</a></li><li><a href="/b">경제</a></li><li><a href="/c">사회</a></li></ul>
            <div id="ct"><h2 class="media_end_head_headline">항만청, 예인선 임대 부인</h2>
            <article id="dic_area" class="go_trans _article_content">
            <span class="end_photo_org"><img src="a.jpg"></span>
            항만청은 토요일 예인선 네 척이 일주일 내내 북항에 머물렀으며 한 척도 부두를 떠나지 않았다고 밝혔다.<br><br>
            앞서 한 매체는 지난달 밤에 이 배들이 건너편 회사에 임대되어 화물을 날랐다고 보도했지만 증인은 들지 않았다.<br><br>
            대변인은 "그런 일은 한 번도 없었고 기록은 누구나 와서 볼 수 있다"고 말했다.<br><br></article>
            <div class="copyright">Copyright 만일보. 무단 전재 및 재배포 금지</div></div>
            <div class="promotion"><strong>많이 본 뉴스</strong><ul><li><a href="/1">밤에 배를 보았다</a></li><li><a href="/2">부두 예산 늘어</a></li></ul></div>
            </body></html>
            """;

    private static final String NORWEGIAN = """
            <html lang="nb"><head><meta charset="utf-8"><title>Avviser utleie av slepebåter – Fjordposten</title>
            <meta property="og:site_name" content="Fjordposten"></head><body>
            <header><nav><a href="/">Forsiden</a> <a href="/nyheter">Nyheter</a></nav></header>
            <main><div class="lp_article"><h1>Avviser utleie av slepebåter</h1>
            <div class="dre-item__body-wrapper"><div data-element-type="paragraph">Havnestyret sa lørdag at de fire slepebåtene har ligget i nordhavna hele uken, og at ingen av dem har forlatt kaia.</div>
            <div class="widget-recommendation"><a href="/1"><span>Les også: Så båter om natten</span></a></div>
            <div data-element-type="paragraph">En avis skrev at båtene ble leid ut til et selskap på den andre siden av fjorden i forrige måned, men nevnte ingen vitner.</div>
            <div data-element-type="paragraph">– Noe slikt har aldri skjedd, og loggen kan leses av hvem som helst, sa talspersonen.</div></div></div></main>
            <footer>Ansvarlig redaktør: Liv Nes. Fjordposten arbeider etter reglene for god presseskikk.</footer></body></html>
            """;

    private static final String TURKISH = """
            <html lang="tr"><head><meta charset="utf-8"><title>Liman idaresi römorkör kiralandığını yalanladı | Körfez Haber</title>
            <meta property="og:title" content="Liman idaresi römorkör kiralandığını yalanladı"></head><body>
            <div class="ust-menu"><a href="/g">Gündem</a><a href="/e">Ekonomi</a></div>
            <div class="haber"><h1>Liman idaresi römorkör kiralandığını yalanladı</h1>
            <div class="content-text" property="articleBody"><p>Liman idaresi cumartesi günü dört römorkörün bütün hafta kuzey limanında kaldığını, hiçbirinin rıhtımdan ayrılmadığını açıkladı.</p>
            <div class="ilgili-haber"><b>İLGİLİ HABER</b><a href="/1">Gece tekneleri gördüler</a></div>
            <p>Bir gazete, teknelerin geçen ay karşı kıyıdaki bir şirkete yük taşımak için kiralandığını yazmış, ancak hiçbir tanık göstermemişti.</p>
            <p>Sözcü, “Böyle bir şey hiç olmadı, kayıtlar burada, isteyen gelip bakabilir” dedi.</p></div>
            <div class="etiketler">Etiketler: <a href="/t1">liman</a> <a href="/t2">römorkör</a></div></div>
            <div class="alt">Körfez Haber. Tüm hakları saklıdır.</div></body></html>
            """;

    private static final String LEBANESE = """
            <html><head><meta charset="utf-8"><title>إدارة المرفأ تنفي تأجير القاطرات</title></head>
            <body dir="rtl"><form id="aspnetForm"><table width="980"><tr><td colspan="2"><a href="/">الرئيسية</a> <a href="/p">سياسة</a></td></tr>
            <tr><td class="ColumnMain"><span id="ctl00_MainContent_lblTitle" class="ArticleTitle">إدارة المرفأ تنفي تأجير القاطرات</span>
            <span id="ctl00_MainContent_lblBody"><div>قالت إدارة المرفأ يوم السبت إن القاطرات الأربع بقيت في الحوض الشمالي طوال الأسبوع ولم تغادر أي منها الرصيف.</div>
            <div>&nbsp;</div><div>وكانت صحيفة قد ذكرت أن القاطرات استأجرتها في الليل شركة على الضفة الأخرى الشهر الماضي لنقل بضائع، لكنها لم تذكر أي شاهد.</div>
            <div>&nbsp;</div><div>وقال المتحدث: "لم يحدث شيء من هذا قط، والسجلات هنا ويمكن لأي شخص أن يطلع عليها".</div></span></td>
            <td class="ColumnSide"><table><tr><td><a href="/1">شوهدت قوارب في الليل</a></td></tr><tr><td><a href="/2">زيادة ميزانية الرصيف</a></td></tr></table></td></tr>
            <tr><td colspan="2">جميع الحقوق محفوظة</td></tr></table></form></body></html>
            """;

    @Test
    void chineseBetweenLineBreaks() {
        assertArticle(
                CHINESE,
                "港务局否认出租拖船",
                "港务局星期六表示，四艘拖船整个星期都停在北港，没有一艘离开过码头。",
                "此前有报道称，这些拖船上个月在夜间被租给对岸的一家公司，用来运送货物，但报道没有提到任何证人。",
                "发言人说：“这样的事从来没有发生过，记录就在这里，谁都可以来看。”");
    }

    @Test
    void koreanBetweenLineBreaksAfterAPicture() {
        assertArticle(
                KOREAN,
                "항만청, 예인선 임대 부인",
                "항만청은 토요일 예인선 네 척이 일주일 내내 북항에 머물렀으며 한 척도 부두를 떠나지 않았다고 밝혔다.",
                "앞서 한 매체는 지난달 밤에 이 배들이 건너편 회사에 임대되어 화물을 날랐다고 보도했지만 증인은 들지 않았다.",
                "대변인은 \"그런 일은 한 번도 없었고 기록은 누구나 와서 볼 수 있다\"고 말했다.");
    }

    @Test
    void norwegianInBoxesThatAreNoParagraphs() {
        assertArticle(
                NORWEGIAN,
                "Avviser utleie av slepebåter",
                "Havnestyret sa lørdag at de fire slepebåtene har ligget i nordhavna hele uken, og at ingen av dem har forlatt kaia.",
                "En avis skrev at båtene ble leid ut til et selskap på den andre siden av fjorden i forrige måned, men nevnte ingen vitner.",
                "– Noe slikt har aldri skjedd, og loggen kan leses av hvem som helst, sa talspersonen.");
    }

    @Test
    void turkishWithATeaserBetweenParagraphs() {
        assertArticle(
                TURKISH,
                "Liman idaresi römorkör kiralandığını yalanladı",
                "Liman idaresi cumartesi günü dört römorkörün bütün hafta kuzey limanında kaldığını, hiçbirinin rıhtımdan ayrılmadığını açıkladı.",
                "Bir gazete, teknelerin geçen ay karşı kıyıdaki bir şirkete yük taşımak için kiralandığını yazmış, ancak hiçbir tanık göstermemişti.",
                "Sözcü, “Böyle bir şey hiç olmadı, kayıtlar burada, isteyen gelip bakabilir” dedi.");
    }

    @Test
    void arabicInATable() {
        assertArticle(
                LEBANESE,
                "إدارة المرفأ تنفي تأجير القاطرات",
                "قالت إدارة المرفأ يوم السبت إن القاطرات الأربع بقيت في الحوض الشمالي طوال الأسبوع ولم تغادر أي منها الرصيف.",
                "وكانت صحيفة قد ذكرت أن القاطرات استأجرتها في الليل شركة على الضفة الأخرى الشهر الماضي لنقل بضائع، لكنها لم تذكر أي شاهد.",
                "وقال المتحدث: \"لم يحدث شيء من هذا قط، والسجلات هنا ويمكن لأي شخص أن يطلع عليها\".");
    }

    private static void assertArticle(String html, String title, String... body) {
        Extraction extraction = new PageExtractor()
                .extract(RawDocument.of(
                        "page.html", html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", RECEIVED));
        assertThat(extraction).isInstanceOf(Extraction.Found.class);
        Draft draft = ((Extraction.Found) extraction).draft();
        assertThat(draft.title()).isEqualTo(title);
        assertThat(texts(draft, Part.Kind.BODY)).containsExactly(body);
    }

    private static List<String> texts(Draft draft, Part.Kind kind) {
        return draft.parts().stream()
                .filter(part -> part.kind() == kind)
                .map(Part::text)
                .toList();
    }
}
