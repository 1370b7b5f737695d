// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.mutation;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.mirage.disk.Range;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.testing.MutationRun;

/**
 * Damages an image over and over, from a fixed seed, and reads everything of it each time. What must not happen is an
 * exception that does not tell of damage, reading outside the device, work without end, much memory, or an endless
 * loop; then an error names seed and round.
 */
public final class Mutations {

    private static final long MOST_READ = 64;
    private static final int MOST_PLACES = 4;
    private static final long[] EXTREMES = {0, 1, 2, 0x7F, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFFL, 0x80000000L,
        0xFFFFFFFFL, Long.MAX_VALUE, Long.MIN_VALUE, -1};

    private final byte[] image;
    private final List<Range> parts;
    private final Opener opener;
    private final Set<String> messages = new TreeSet<>();
    private Sealer sealer = (bytes, part) -> { };
    private int refused;
    private int told;
    private int unnoticed;

    /**
     * @param image damaged and mended in place
     * @param parts where damage means something: each is hit as often as any other, however long it is
     * @param opener opens the damaged image
     */
    public Mutations(byte[] image, List<Range> parts, Opener opener) {
        this.image = image;
        this.parts = List.copyOf(parts);
        this.opener = opener;
    }

    /** Lets every second damaged part have its checksum again. */
    public Mutations sealed(Sealer newSealer) {
        sealer = newSealer;
        return this;
    }

    /** Damages and reads so many times, or as often as {@link MutationRun} is told. */
    public Outcome run(long usualSeed, int usualRounds) {
        MutationRun run = MutationRun.of(usualRounds, usualSeed);
        Class<?> test = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
        run.each(test, number -> {
            int before = refused + told;
            round(run.seed(), number);
            return refused + told > before;
        });
        return new Outcome(refused, told, unnoticed, messages);
    }

    private void round(long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Range[] hit = new Range[1 + random.nextInt(MOST_PLACES)];
        byte[][] before = new byte[hit.length][];
        for (int i = 0; i < hit.length; i++) {
            hit[i] = parts.get(random.nextInt(parts.size()));
            before[i] = Arrays.copyOfRange(image, (int) hit[i].offset(), (int) hit[i].end());
            damage(hit[i], random);
            if (random.nextBoolean()) {
                sealer.seal(image, hit[i]);
            }
        }
        try {
            read();
        } finally {
            for (int i = hit.length - 1; i >= 0; i--) {
                System.arraycopy(before[i], 0, image, (int) hit[i].offset(), before[i].length);
            }
        }
    }

    /** One bit, a byte, a word of one of the usual lengths in either order of its bytes, or a piece copied from elsewhere. */
    private void damage(Range part, Random random) {
        int at = (int) (part.offset() + random.nextLong(part.length()));
        switch (random.nextInt(6)) {
            case 0 -> image[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> image[at] += (byte) (random.nextBoolean() ? 1 : -1);
            case 2 -> image[at] = (byte) random.nextInt();
            case 3 -> {
                Range other = parts.get(random.nextInt(parts.size()));
                int length = (int) Math.min(1 + random.nextInt(64), Math.min(part.end() - at, other.length()));
                System.arraycopy(image, (int) other.offset(), image, at, length);
            }
            default -> word(at, part, random);
        }
    }

    private void word(int at, Range part, Random random) {
        int length = 2 << random.nextInt(3);
        int aligned = at & -length;
        long value = EXTREMES[random.nextInt(EXTREMES.length)];
        boolean reversed = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            if (aligned + i >= part.offset() && aligned + i < part.end()) {
                image[aligned + i] = (byte) (value >>> 8 * (reversed ? length - 1 - i : i));
            }
        }
    }

    private void read() {
        CountingDevice device = new CountingDevice(image, MOST_READ * image.length);
        try (FileSystemReader reader = opener.open(device)) {
            List<String> found = new WholeReading(reader, image.length).run();
            found.forEach(this::note);
            told += found.isEmpty() ? 0 : 1;
            unnoticed += found.isEmpty() ? 1 : 0;
        } catch (DamagedException e) {
            note(e.getMessage());
            refused++;
        } catch (IOException e) {
            throw new AssertionError("not an exception for damage", e);
        }
    }

    private void note(String message) {
        messages.add(message.replaceAll("\"[^\"]*\"", "\"…\"").replaceAll("\\b(0x)?[0-9A-Fa-f]*[0-9][0-9A-Fa-f]*\\b", "N"));
    }
}
