roster-name = 이름
roster-email = 이메일
roster-role = 역할
roster-lang = 사용 언어
roster-zone = 시간대
roster-region = 지역
roster-organisation = 단체
roster-topics = 관심 주제
roster-lead_topic = 대표 주제
roster-goals = 목표
roster-languages = 구사 언어
roster-hours = 가능한 시간
roster-stage = 경력 단계
roster-capacity = 멘티 수
roster-gender = 성별
roster-mentor_gender = 멘토 성별
roster-birth_year = 출생 연도

import-title = 사람들 가져오기
import-lede = 스프레드시트를 세 단계로 가져와요. 어떻게 될지 먼저 확인한 뒤에만 초대를 보내요.
import-step-file = 파일
import-step-columns = 열
import-step-check = 확인
import-step-done = (끝남)
import-file = 스프레드시트
import-file-hint = CSV나 XLSX, 5MB와 5,000줄까지 올릴 수 있어요. 첫 줄에는 열 이름을 적어 주세요. 올린 파일은 확정하거나 하루가 지나면 지워져요.
import-example = 채워 넣을 예시 파일 받기
import-cohort = 모두 초대할 기수
import-cohort-hint = 기수를 고르면 초대를 받은 분이 바로 그 기수로 들어가요.
import-upload = 올리기
import-waiting = 아직 끝나지 않은 명단
import-waiting-text = 올려 두고 아직 확정하거나 지우지 않은 명단이에요.
import-columns-title = 열의 뜻
import-columns-lede = 열 이름을 보고 짐작한 뜻이에요. 다르면 바꿔 주세요. 뜻이 없는 열은 가져오지 않아요.
import-columns-count = 열 { $count }개
import-rows-count = { $count }줄
import-column = 열
import-column-number = { $number }번째 열
import-sample = 예
import-field = 뜻
import-ignore = 가져오지 않음
import-check = 줄 확인하기
import-check-title = 이렇게 돼요
import-into = { $cohort } 초대
import-sum-new = { $count ->
   *[other] 명을 초대해요
}
import-sum-faulty = { $count ->
   *[other] 줄을 다시 확인해 주세요
}
import-sum-here = { $count ->
   *[other] 명은 이미 있어요
}
import-missing = { $fields } 열이 없어요. 이 열이 있어야 초대할 수 있어요.
import-assumed = ‘{ $field }’ 열이 없어서 모두 { JOSA($value, "으로") } 정해요.
import-ignored = 가져오지 않는 열: { $columns }
import-change-columns = 열 바꾸기
import-line = 줄
import-wrong = 다시 확인할 내용
import-did-you-mean = 혹시 ‘{ $word }’인가요?
import-see-person = 이분 보기
import-faulty-caption = 다시 확인할 { $count }줄
import-clean-caption = 초대할 { $count }명
import-more = 그 밖에 { $count }줄이 더 있어요
import-skip = 다시 확인할 { $count }줄은 빼고 초대하기
import-confirm = { $count }명 초대하기
import-confirm-text = 한 사람씩 초대 메일을 받아요.
import-discard = 이 명단 지우기
import-discard-text = 올린 내용을 지워요. 아무도 초대하지 않아요.
import-said-done = 초대를 보냈어요.
import-said-discarded = 명단을 지웠어요. 아무도 초대하지 않았어요.
