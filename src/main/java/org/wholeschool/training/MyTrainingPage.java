package org.wholeschool.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** What one has to do oneself, and has done. */
@Named
@RequestScoped
public class MyTrainingPage {

    @Inject
    private TrainingRegister register;

    private List<TrainingRegister.Own> all;

    public List<TrainingRegister.Own> getAll() {
        if (all == null) {
            all = register.mine();
        }
        return all;
    }

    public String day(LocalDate day) {
        return TrainingWords.day(day);
    }
}
