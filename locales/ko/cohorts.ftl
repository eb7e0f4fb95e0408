cohorts-tabs = 이 기수의 페이지
cohorts-tab-about = 소개
cohorts-tab-materials = 자료
cohorts-tab-threads = 토론
cohorts-tab-sessions = 세션
cohorts-tab-roster = 명단
cohorts-tab-matching = 매칭
cohorts-tab-participation = 참여 현황
