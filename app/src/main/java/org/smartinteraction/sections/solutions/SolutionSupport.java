package org.smartinteraction.sections.solutions;

import java.util.UUID;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.publishing.PlainAct;
import org.springframework.stereotype.Component;

/** Support from a solution's plain page. */
@Component
class SolutionSupport implements PlainAct {

    private final Solutions solutions;
    private final Supports supports;

    SolutionSupport(Solutions solutions, Supports supports) {
        this.solutions = solutions;
        this.supports = supports;
    }

    @Override
    public String kind() {
        return Publishing.KIND;
    }

    @Override
    public String texts() {
        return "solutions.support";
    }

    @Override
    public boolean isOpen(UUID solution) {
        return true;
    }

    @Override
    public boolean isMine(UUID solution) {
        return supports.mine(solution);
    }

    @Override
    public int count(UUID solution) {
        return supports.count(solution);
    }

    @Override
    public boolean add(UUID solution) {
        return solutions.support(solution);
    }

    @Override
    public boolean withdraw(UUID solution) {
        return supports.withdraw(solution);
    }
}
