// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.Arrays;

/**
 * A set of vectors of CVSS 4.0 that its specification rates alike, told by the level in each class of equivalent metrics: how it is
 * exploited, how complex that is, the impact on the system with its requirements (classes 3 and 6 together, five levels), that on others,
 * and how mature exploits are.
 */
record MacroVector(int exploitation, int complexity, int impact, int others, int maturity) {

    private static final int LEVELS_OF_IMPACT = 5;
    private static final int LEVELS = 3;
    private static final int NONE = -1;
    /** Ten times the scores that the specification publishes: a line for each exploitation, complexity and impact. */
    private static final int[] SCORES = Arrays.stream("""
            100  98  95 100  93  91  93  89  81
             99  95  92  96  87  81  90  80  68
             98  95  90  93  89  81  88  78  69
             95  92  84  92  81  65  80  70  48
             92  82  72  79  69  50  69  55  27
             99  95  92  95  90  84  92  82  72
             97  92  85  91  83  71  81  71  53
             95  92  85  92  80  70  84  71  50
             93  85  73  82  72  59  70  52  30
             86  75  52  71  52  29  63  29  17
             98  94  91  94  86  77  87  74  63
             95  87  81  89  74  64  75  63  49
             94  88  76  86  74  59  72  57  52
             89  77  67  76  58  50  57  52  25
             83  70  54  65  58  26  53  21  13
             95  88  76  90  75  61  77  68  52
             90  76  70  77  62  53  66  59  30
             89  76  62  74  57  47  61  57  24
             78  67  58  59  57  23  52  29  16
             71  59  30  58  26  15  23  13   6
             93  86  75  86  74  56  70  52  40
             87  72  58  74  61  34  54  40  22
             85  74  62  72  55  46  53  34  19
             75  55  51  57  41  19  36  19   8
             64  51  20  47  21  11  24   9   4
             88  73  60  73  59  41  54  45  20
             75  53  50  55  40  20  43  22  11
             75  58  40  61  48  20  46  17   8
             55  45  21  51  18   9  18   7   2
             53  24  14  24  12   5  10   3   1
            """.strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();

    /** Ten times the score of the worst vectors of it; -1 where a level is too high for its class. */
    int score() {
        if (exploitation >= LEVELS || complexity >= 2 || impact >= LEVELS_OF_IMPACT || others >= LEVELS || maturity >= LEVELS) {
            return NONE;
        }
        int line = (exploitation * 2 + complexity) * LEVELS_OF_IMPACT + impact;
        return SCORES[(line * LEVELS + others) * LEVELS + maturity];
    }

    /** The scores of those that are one level less bad, a class each in the order of the classes; -1 where nothing is less bad. */
    int[] lower() {
        return new int[] {new MacroVector(exploitation + 1, complexity, impact, others, maturity).score(),
            new MacroVector(exploitation, complexity + 1, impact, others, maturity).score(), lowerImpact(),
            new MacroVector(exploitation, complexity, impact, others + 1, maturity).score(),
            new MacroVector(exploitation, complexity, impact, others, maturity + 1).score()};
    }

    // below the first level are two, of which neither is below the other: the higher score counts
    private int lowerImpact() {
        return switch (impact) {
            case 0 -> Math.max(ofImpact(1), ofImpact(2));
            case 1, 2 -> ofImpact(3);
            default -> ofImpact(impact + 1);
        };
    }

    private int ofImpact(int level) {
        return new MacroVector(exploitation, complexity, level, others, maturity).score();
    }
}
