cohorts-tabs = 이 기수의 페이지
cohorts-tab-about = 소개
cohorts-tab-materials = 자료
cohorts-tab-threads = 토론
cohorts-tab-sessions = 세션
cohorts-tab-roster = 명단
cohorts-tab-matching = 매칭
cohorts-tab-participation = 참여 현황

mail-cohort-invitation-subject = 기수에 초대받았어요
mail-cohort-invitation-text =
    이음에서 새 기수에 초대했어요. 아래 페이지를 열어 로그인하고 버튼 한 번으로 참여해 보세요.

    { $link }
