// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import org.mirage.engine.scanning.Severity;
import org.mirage.engine.text.JsonText;

/** Reads records as OSV's schema (1.x) has them. What it does not know it passes over, and nothing in them is trusted. */
final class OsvParser {

    private static final int ID_LIMIT = 200;
    private static final int SUMMARY_LIMIT = 300;
    private static final int LIST_LIMIT = 100_000;
    private static final int VERSION_LIMIT = 1000;
    /** Packages that are malware by themselves have records with such ids, and no severity. */
    private static final String MALICIOUS = "MAL-";
    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,19}");
    /** Their names, in the order in which they are taken when several are in one event, which should not be. */
    private static final Map<String, VersionRange.Kind> EVENTS = events();

    private final Map<?, ?> record;

    private OsvParser(Map<?, ?> record) {
        this.record = record;
    }

    private static Map<String, VersionRange.Kind> events() {
        Map<String, VersionRange.Kind> events = new LinkedHashMap<>();
        events.put("introduced", VersionRange.Kind.INTRODUCED);
        events.put("fixed", VersionRange.Kind.FIXED);
        events.put("last_affected", VersionRange.Kind.LAST_AFFECTED);
        events.put("limit", VersionRange.Kind.LIMIT);
        return events;
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException when it is none, saying why
     */
    static OsvRecord parse(String json) {
        return new OsvParser(map(JsonText.parse(json))).read();
    }

    private OsvRecord read() {
        String id = text(record.get("id"));
        if (id.isEmpty() || id.length() > ID_LIMIT) {
            throw new IllegalArgumentException("it has no id");
        }
        Set<String> cves = new TreeSet<>();
        addCves(id, cves);
        list(record.get("aliases")).forEach(alias -> addCves(text(alias), cves));
        list(record.get("upstream")).forEach(origin -> addCves(text(origin), cves));
        List<Affected> affected = new ArrayList<>();
        for (Object each : list(record.get("affected"))) {
            Map<?, ?> one = map(each);
            Map<?, ?> named = map(one.get("package"));
            String ecosystem = line(text(named.get("ecosystem")), ID_LIMIT);
            String name = text(named.get("name"));
            if (!ecosystem.isEmpty() && !name.isEmpty() && name.length() <= VERSION_LIMIT) {
                affected.add(affected(one, Ecosystem.parse(ecosystem), ecosystem, name, id.startsWith(MALICIOUS)));
            }
        }
        // what a distribution mends with an update, some of them call related to it; elsewhere that is something else
        if (cves.isEmpty() && affected.stream().anyMatch(one -> Registry.named(Ecosystem.parse(one.ecosystem()).root()) == null)) {
            list(record.get("related")).forEach(mended -> addCves(text(mended), cves));
        }
        String summary = text(record.get("summary"));
        return new OsvRecord(line(id, ID_LIMIT), cves, line(text(record.get("modified")), ID_LIMIT), !text(record.get("withdrawn")).isEmpty(),
                line(summary.isBlank() ? text(record.get("details")) : summary, SUMMARY_LIMIT), affected);
    }

    private static void addCves(String text, Set<String> cves) {
        Matcher found = CVE.matcher(text);
        if (found.find()) {
            cves.add(found.group());
        }
    }

    private Affected affected(Map<?, ?> one, Ecosystem ecosystem, String name, String packageName, boolean malicious) {
        List<VersionRange> ranges = new ArrayList<>();
        for (Object each : list(one.get("ranges"))) {
            Map<?, ?> range = map(each);
            if (!text(range.get("type")).equals("GIT")) {
                ranges.add(new VersionRange(text(range.get("type")).equals("SEMVER"), events(list(range.get("events")))));
            }
        }
        List<String> versions = list(one.get("versions")).stream().map(OsvParser::version).toList();
        Severity severity = malicious ? Severity.CRITICAL : severity(one);
        return new Affected(name, ecosystem.plain(packageName), severity, ranges, versions).withoutCovered(ecosystem.order());
    }

    private static List<VersionRange.Event> events(List<?> events) {
        List<VersionRange.Event> read = new ArrayList<>();
        for (Object each : events) {
            Map<?, ?> event = map(each);
            EVENTS.forEach((name, kind) -> {
                if (event.containsKey(name)) {
                    read.add(new VersionRange.Event(kind, version(event.get(name))));
                }
            });
        }
        return read;
    }

    /** What the distribution says of its package goes before what others say of the vulnerability. */
    private Severity severity(Map<?, ?> affected) {
        Map<?, ?> specific = map(affected.get("ecosystem_specific"));
        List<?> near = list(affected.get("severity"));
        List<?> far = list(record.get("severity"));
        return first(SeverityWords.parse(text(specific.get("urgency"))), SeverityWords.parse(text(specific.get("severity"))),
                SeverityWords.parse(text(specific.get("ubuntu_priority"))), word(near), word(far), CvssVector.severity(score(near)),
                CvssVector.severity(score(far)), SeverityWords.parse(text(map(affected.get("database_specific")).get("severity"))),
                SeverityWords.parse(text(map(record.get("database_specific")).get("severity"))),
                SeverityWords.parse(firstWord(text(record.get("summary")))));
    }

    /** "Important: openssl security update", as Red Hat and those who follow it write. */
    private static String firstWord(String summary) {
        return summary.substring(0, Math.max(0, summary.indexOf(':')));
    }

    private static Severity first(Severity... known) {
        for (Severity each : known) {
            if (each != Severity.UNKNOWN) {
                return each;
            }
        }
        return Severity.UNKNOWN;
    }

    private static Severity word(List<?> rated) {
        return rated.stream().map(each -> SeverityWords.parse(text(map(each).get("score")))).max(Severity::compareTo).orElse(Severity.UNKNOWN);
    }

    /** That of the later specification, where both rate it. */
    private static double score(List<?> rated) {
        double latest = highest(rated, Cvss4Vector::score);
        return latest < 0 ? highest(rated, CvssVector::score) : latest;
    }

    private static double highest(List<?> rated, ToDoubleFunction<String> score) {
        return rated.stream().mapToDouble(each -> score.applyAsDouble(text(map(each).get("score")))).max().orElse(-1);
    }

    private static String version(Object value) {
        String version = text(value);
        if (version.length() > VERSION_LIMIT) {
            throw new IllegalArgumentException("a version in it has more than " + VERSION_LIMIT + " characters");
        }
        return line(version, VERSION_LIMIT);
    }

    // what a terminal would obey is left out
    private static String line(String text, int limit) {
        String first = text.strip().lines().findFirst().orElse("");
        return (first.length() > limit ? first.substring(0, limit) : first).replaceAll("\\p{Cntrl}", "?");
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list && list.size() > LIST_LIMIT) {
            throw new IllegalArgumentException("a list in it has more than " + LIST_LIMIT + " values");
        }
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(Object value) {
        return value instanceof String text ? text : "";
    }
}
