// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.re2j.Pattern;

import org.mirage.engine.EntryFlags;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.MirageException;
import org.mirage.engine.compare.PathPattern;
import org.mirage.filesystem.NodeFlag;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;

/** What files can be looked for by: all that a manifest holds of them, their text, and the images that they are in. */
public final class FileVocabulary implements Vocabulary {

    private static final List<String> OWN = List.of("name", "path", "under", "type", "size", "modified", "age", "owner", "group",
            "mode", "sha256", "text", "target", "attribute", "flag", "package", "saved");
    private static final List<String> FIELDS = Stream.concat(OWN.stream(), ImageVocabulary.SHARED.stream()).toList();
    private static final long GREATEST_NUMBER = (1L << 32) - 1;
    private static final int TEXT_LIMIT = 4096;
    /** Saved queries that one may be made of: where each names another one twice, they double with every level. */
    private static final int SAVED_LIMIT = 256;

    /** Gives the text of a saved question. */
    @FunctionalInterface
    public interface Saved {

        /** The text that was saved under a name. */
        String text(String name) throws MirageException;
    }

    private final Instant now;
    private final Saved saved;
    private final List<String> opened;
    private final AtomicInteger made;

    /**
     * @param now what ages are counted from
     */
    public FileVocabulary(Instant now, Saved saved) {
        this(now, saved, List.of(), null);
    }

    private FileVocabulary(Instant now, Saved saved, List<String> opened, AtomicInteger made) {
        this.now = now;
        this.saved = saved;
        this.opened = opened;
        this.made = made;
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public Query query(QueryWord word) throws MirageException {
        if (word.operator() != Operator.LIKE && word.operator() != Operator.EQUAL && word.operator() != Operator.MATCHES
                && !List.of("size", "modified", "age", "owner", "group").contains(word.field()) && FIELDS.contains(word.field())) {
            throw TextPattern.noOrder(word);
        }
        return switch (word.field()) {
            case "", "name" -> new Term.OfName(name(word));
            case "path" -> path(word);
            case "under" -> under(word);
            case "type" -> metadata(type(word));
            case "size" -> metadata(size(word));
            case "modified" -> metadata(TimeWords.modified(word));
            case "age" -> metadata(TimeWords.age(word, now));
            case "owner" -> metadata(number(word, Entry::owner));
            case "group" -> metadata(number(word, Entry::group));
            case "mode" -> metadata(ModeWords.mode(word));
            case "sha256" -> content(word);
            case "text" -> text(word);
            case "target" -> metadata(target(word));
            case "attribute" -> metadata(attribute(word));
            case "flag" -> metadata(flag(word));
            case "package" -> new Term.OfPackage(PackageWords.wanted(word));
            case "saved" -> saved(word);
            default -> image(word);
        };
    }

    private static Query metadata(Predicate<Entry> wanted) {
        return new Term.OfMetadata(wanted);
    }

    private static Query image(QueryWord word) throws MirageException {
        if (!ImageVocabulary.SHARED.contains(word.field())) {
            throw word.wrong("\"" + word.field() + "\" is nothing that files can be looked for by; " + String.join(", ", FIELDS) + " are");
        }
        return ImageVocabulary.term(word.field(), word);
    }

    private static Predicate<byte[]> name(QueryWord word) throws MirageException {
        if (word.operator() != Operator.MATCHES && word.value().contains("/")) {
            throw word.wrong("a name has no slash; write path:" + word.value());
        }
        return bytes(word);
    }

    /** For raw bytes of which all have to fit a pattern with wildcards. */
    private static Predicate<byte[]> bytes(QueryWord word) throws MirageException {
        switch (word.operator()) {
            case MATCHES -> {
                return TextPattern.inBytes(word);
            }
            case EQUAL -> {
                byte[] exact = TextPattern.utf8(word.value());
                return bytes -> Arrays.equals(bytes, exact);
            }
            default -> {
                PathPattern pattern = pattern(word);
                return name -> pattern.matches(slashed(name));
            }
        }
    }

    private static byte[] slashed(byte[] name) {
        byte[] path = new byte[name.length + 1];
        path[0] = '/';
        System.arraycopy(name, 0, path, 1, name.length);
        return path;
    }

    private static PathPattern pattern(QueryWord word) throws MirageException {
        try {
            return PathPattern.parse(word.value());
        } catch (MirageException malformed) {
            throw word.wrong(malformed.getMessage());
        }
    }

    private static Query path(QueryWord word) throws MirageException {
        switch (word.operator()) {
            case MATCHES -> {
                return new Term.OfPath(TextPattern.inBytes(word), "/", null);
            }
            case EQUAL -> {
                byte[] exact = absolute(word);
                byte[] name = Arrays.copyOfRange(exact, latin(exact).lastIndexOf('/') + 1, exact.length);
                return new Term.OfPath(path -> Arrays.equals(path, exact), latin(exact),
                        name.length == 0 ? null : new Term.OfName(candidate -> Arrays.equals(candidate, name)));
            }
            default -> {
                if (!word.value().contains("/")) {
                    throw word.wrong("a path begins with a slash; write name:" + word.value() + " for a name anywhere, or path:/**/"
                            + word.value());
                }
                PathPattern pattern = pattern(word);
                return new Term.OfPath(pattern::matches, PathPrefix.of(word.value()), lastName(word));
            }
        }
    }

    /** What the last part of a path has to be that fits a pattern; null where that is not plain. */
    private static Term.OfName lastName(QueryWord word) throws MirageException {
        String last = word.value().substring(word.value().lastIndexOf('/') + 1);
        boolean plain = !last.isEmpty() && !last.contains("**") && word.value().indexOf('[') < 0 && word.value().indexOf('\\') < 0;
        if (!plain) {
            return null;
        }
        PathPattern pattern = PathPattern.parse(last);
        return new Term.OfName(name -> pattern.matches(slashed(name)));
    }

    private static Query under(QueryWord word) throws MirageException {
        if (word.operator() == Operator.MATCHES) {
            throw word.wrong("under takes a folder; write path~ for an expression");
        }
        byte[] folder = absolute(word);
        return new Term.OfPath(path -> path.length > folder.length && (folder.length == 1 || path[folder.length] == '/')
                && Arrays.equals(path, 0, folder.length, folder, 0, folder.length), latin(folder), null);
    }

    private static byte[] absolute(QueryWord word) throws MirageException {
        String value = word.value();
        if (!value.startsWith("/")) {
            throw word.wrong("\"" + value + "\" is no path from the root; it begins with a slash");
        }
        return TextPattern.utf8(value.length() > 1 && value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Predicate<Entry> type(QueryWord word) throws MirageException {
        String value = word.value().toLowerCase(Locale.ROOT);
        for (EntryType type : EntryType.values()) {
            String letter = type == EntryType.FILE ? "f" : EntryKinds.mode(type, 0).substring(0, 1);
            if (value.equals(EntryKinds.word(type)) || value.equals(EntryKinds.noun(type)) || value.equals(letter)) {
                return entry -> entry.type() == type;
            }
        }
        throw word.wrong("\"" + word.value() + "\" is no type; it is one of " + Arrays.stream(EntryType.values())
                .map(EntryKinds::word).collect(Collectors.joining(", ")));
    }

    private static Predicate<Entry> size(QueryWord word) throws MirageException {
        long bytes = Sizes.bytes(word);
        Operator operator = word.operator();
        return entry -> entry.type() == EntryType.FILE && operator.holds(Long.compare(entry.size(), bytes));
    }

    /** A number of an owner. */
    private interface Number {
        long of(Entry entry);
    }

    private static Predicate<Entry> number(QueryWord word, Number number) throws MirageException {
        String value = word.value().equals("root") ? "0" : word.value();
        if (!value.matches("[0-9]{1,10}") || Long.parseLong(value) > GREATEST_NUMBER || word.operator() == Operator.MATCHES) {
            throw word.wrong("\"" + word.value() + "\" is no number of an " + (word.field().equals("owner") ? "owner" : "owning group")
                    + "; names differ from image to image, so write " + word.field() + ":1000");
        }
        long wanted = Long.parseLong(value);
        Operator operator = word.operator();
        return entry -> operator.holds(Long.compare(number.of(entry), wanted));
    }

    private static Query content(QueryWord word) throws MirageException {
        boolean extents = word.value().startsWith("extents:");
        String digits = (extents ? word.value().substring("extents:".length()) : word.value()).toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{6,64}") || word.operator() == Operator.MATCHES) {
            throw word.wrong("\"" + word.value() + "\" is no content name; it has 64 hexadecimal digits, of which the first 6 are enough");
        }
        return new Term.OfContent(digits, extents);
    }

    private static Query text(QueryWord word) throws MirageException {
        if (word.operator() == Operator.MATCHES) {
            Pattern pattern = TextPattern.expression(word);
            if (pattern.matcher("").find()) {
                throw word.wrong("\"" + word.value() + "\" fits an empty line, and so every file");
            }
            return new Term.OfText(RequiredText.of(word.value()), pattern);
        }
        byte[] literal = TextPattern.utf8(word.value());
        if (literal.length > TEXT_LIMIT || word.value().contains("\n")) {
            throw word.wrong("a text to look for is within a line and has at most " + TEXT_LIMIT + " bytes");
        }
        return new Term.OfText(literal, null);
    }

    private static Predicate<Entry> target(QueryWord word) throws MirageException {
        if (word.operator() == Operator.LIKE) {
            // a target may have any number of slashes, which wildcards of paths do not pass
            Predicate<String> wanted = TextPattern.inText(word, true);
            return entry -> entry.type() == EntryType.LINK && wanted.test(new String(entry.target(), StandardCharsets.UTF_8));
        }
        Predicate<byte[]> wanted = bytes(word);
        return entry -> entry.type() == EntryType.LINK && wanted.test(entry.target());
    }

    private static Predicate<Entry> attribute(QueryWord word) throws MirageException {
        Predicate<byte[]> wanted = bytes(word);
        return entry -> {
            for (EntryAttribute attribute : entry.attributes()) {
                if (wanted.test(attribute.name())) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Predicate<Entry> flag(QueryWord word) throws MirageException {
        int every = 0;
        for (NodeFlag flag : NodeFlag.values()) {
            every |= flag.bit();
        }
        String wanted = word.value().toLowerCase(Locale.ROOT);
        if (!EntryFlags.names(every).contains(wanted)) {
            throw word.wrong("\"" + word.value() + "\" is no flag; it is one of " + String.join(", ", EntryFlags.names(every)));
        }
        return entry -> entry.flags() != 0 && EntryFlags.names(entry.flags()).contains(wanted);
    }

    private Query saved(QueryWord word) throws MirageException {
        if (opened.contains(word.value())) {
            throw word.wrong("the saved query " + word.value() + " is made of itself");
        }
        AtomicInteger all = made == null ? new AtomicInteger() : made;
        if (all.incrementAndGet() > SAVED_LIMIT) {
            throw new MirageException("the saved query " + opened.getFirst() + " is made of more than " + SAVED_LIMIT
                    + " saved ones, one that is named several times counted as often");
        }
        List<String> deeper = new ArrayList<>(opened);
        deeper.add(word.value());
        String text = saved.text(word.value());
        try {
            return QueryParser.parse(text, new FileVocabulary(now, saved, deeper, all));
        } catch (QueryException wrong) {
            throw word.wrong("in the saved query " + word.value() + ": " + wrong.getMessage());
        }
    }
}
